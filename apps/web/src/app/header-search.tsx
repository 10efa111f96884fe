import { useState } from 'react';
import { SearchOutlined } from '@ant-design/icons';
import { Input } from 'antd';
import { Link, useNavigate } from 'react-router';
import type { Me } from '../api/types';
import { usePhone } from '../components/use-media';
import { mayEnter } from '../lib/landing';
import { targetTexts } from '../texts/targets';
import './header-search.css';

/** For all who read tasks; on a phone only the way to the page. */
export function HeaderSearch({ me }: { me: Me }) {
  const [text, setText] = useState('');
  const navigate = useNavigate();
  const phone = usePhone();
  if (!mayEnter(me.roles, 'ledger')) return null;
  if (phone) {
    return (
      <Link
        to="/search"
        className="shell-bell"
        aria-label={targetTexts.search.page}
        data-testid="search-link"
      >
        <SearchOutlined />
      </Link>
    );
  }
  const run = (value: string) => {
    const q = value.trim();
    if (q === '') return;
    setText('');
    void navigate(`/search?q=${encodeURIComponent(q)}`);
  };
  return (
    <Input.Search
      className="shell-search"
      value={text}
      onChange={({ target }) => setText(target.value)}
      onSearch={run}
      placeholder={targetTexts.search.placeholder}
      aria-label={targetTexts.search.label}
      maxLength={60}
      data-testid="search-box"
    />
  );
}
