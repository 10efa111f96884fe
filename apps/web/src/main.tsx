import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import 'dayjs/locale/zh-cn';
import dayjs from 'dayjs';
import { Root } from './app/root';
import './styles/base.css';
import './styles/parts.css';
import './styles/print.css';

dayjs.locale('zh-cn');

const element = document.getElementById('root');
if (element === null) throw new Error('No #root element');
createRoot(element).render(
  <StrictMode>
    <Root />
  </StrictMode>,
);
