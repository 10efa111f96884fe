import { LockOutlined, UserOutlined } from '@ant-design/icons';
import { Button, Form, Input } from 'antd';
import { Navigate, useNavigate, useSearchParams } from 'react-router';
import { useSession, useSignIn } from '../../api/session';
import { Logo } from '../../components/logo';
import { useDocumentTitle } from '../../components/page-header';
import { ProblemAlert } from '../../components/problem-alert';
import { landingFor, safePath } from '../../lib/landing';
import { texts } from '../../texts';
import './login.css';

interface Fields {
  login: string;
  password: string;
}

export function Page() {
  useDocumentTitle(texts.login.page);
  const session = useSession();
  const [params] = useSearchParams();
  const from = safePath(params.get('from'));
  if (session.data) return <Navigate to={from ?? landingFor(session.data.roles)} replace />;
  return (
    <div className="login">
      <section className="login-side">
        <div className="login-brand">
          <Logo size={48} />
          <span>{texts.product.name}</span>
        </div>
        <p className="login-line">{texts.product.line}</p>
        <ul className="login-points">
          {texts.product.points.map((point) => (
            <li key={point}>{point}</li>
          ))}
        </ul>
      </section>
      <main className="login-main">
        <LoginForm to={from} />
      </main>
    </div>
  );
}

function LoginForm({ to }: { to: string | null }) {
  const signIn = useSignIn();
  const navigate = useNavigate();
  const submit = (fields: Fields) =>
    signIn.mutate(
      { login: fields.login.trim(), password: fields.password },
      { onSuccess: (me) => void navigate(to ?? landingFor(me.roles), { replace: true }) },
    );
  return (
    <Form<Fields>
      className="login-form"
      layout="vertical"
      size="large"
      requiredMark={false}
      onFinish={submit}
    >
      <h1>{texts.login.welcome}</h1>
      <ProblemAlert error={signIn.error} />
      <Form.Item
        name="login"
        label={texts.login.login}
        rules={[{ required: true, whitespace: true, message: texts.login.loginRequired }]}
      >
        <Input autoFocus autoComplete="username" prefix={<UserOutlined />} data-testid="login" />
      </Form.Item>
      <Form.Item
        name="password"
        label={texts.login.password}
        rules={[{ required: true, message: texts.login.passwordRequired }]}
      >
        <Input.Password
          autoComplete="current-password"
          prefix={<LockOutlined />}
          data-testid="login-password"
        />
      </Form.Item>
      <Button block type="primary" htmlType="submit" loading={signIn.isPending} data-testid="login-submit">
        {texts.login.submit}
      </Button>
      <p className="login-help">{texts.login.help}</p>
    </Form>
  );
}
