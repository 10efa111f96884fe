import { Tabs } from 'antd';
import { useSearchParams } from 'react-router';
import { useMe } from '../../api/session';
import { PageHeader } from '../../components/page-header';
import { texts } from '../../texts';
import { ChannelList } from './channel-list';
import { TemplateDesk } from './template-desk';
import './channels.css';

type Tab = keyof typeof texts.channels.tabs;

const label = (key: Tab) => ({
  key,
  label: <span data-testid={`channels-tab-${key}`}>{texts.channels.tabs[key]}</span>,
});

/** The admin keeps the ways out, the office words what goes out on them. */
export function Page() {
  const { roles } = useMe();
  const [address, setAddress] = useSearchParams();
  const keeps = roles.includes('admin');
  const words = roles.includes('office');
  const items = [
    { ...label('channels'), children: <ChannelList keeps={keeps} /> },
    ...(words ? [{ ...label('templates'), children: <TemplateDesk /> }] : []),
  ];
  return (
    <div className="page channels-page">
      <PageHeader title={texts.areas.channels} subtitle={texts.channels.subtitle} />
      <Tabs
        activeKey={address.get('tab') ?? (keeps || !words ? 'channels' : 'templates')}
        onChange={(tab) => setAddress({ tab }, { replace: true })}
        items={items}
      />
    </div>
  );
}
