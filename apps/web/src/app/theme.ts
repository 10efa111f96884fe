import type { ThemeConfig } from 'antd';

/** Restrained and official: one deep blue, three light colours, an 8 px grid. The style sheets use the same values. */
export const theme: ThemeConfig = {
  token: {
    colorPrimary: '#1a4f93',
    colorInfo: '#1a4f93',
    colorInfoBg: '#eef4fb',
    colorInfoBorder: '#c9d8ec',
    colorLink: '#1a4f93',
    colorSuccess: '#1b7a47',
    colorSuccessBg: '#e8f5ec',
    colorSuccessBorder: '#b7dcc4',
    colorWarning: '#b26a00',
    colorWarningBg: '#fff7e3',
    colorWarningBorder: '#efd9a7',
    colorError: '#c02b2b',
    colorTextBase: '#1d2733',
    colorBgLayout: '#f3f5f8',
    colorBorder: '#cfd7e1',
    colorBorderSecondary: '#e4e9ef',
    borderRadius: 6,
    borderRadiusLG: 8,
    fontSize: 14,
    fontFamily:
      '"PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Source Han Sans SC", "WenQuanYi Micro Hei", system-ui, sans-serif',
    controlHeight: 34,
    wireframe: false,
  },
  components: {
    Table: {
      headerBg: '#f5f7fa',
      headerColor: '#4b5a6b',
      cellPaddingBlock: 12,
      cellPaddingInline: 12,
      rowHoverBg: '#f5f8fc',
    },
    Menu: { itemHeight: 42, itemBorderRadius: 6, itemSelectedBg: '#e6eef8', itemMarginInline: 8 },
    Button: { primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none' },
    Card: { headerFontSize: 15 },
  },
};
