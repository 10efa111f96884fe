/**
 * Words of Taiwan and Hong Kong, and of converters that write them, with the words mainland plans use. Written in
 * Simplified characters, as they are looked up after the characters are converted; the longest word decides.
 *
 * An entry onto itself protects a word in which a shorter one would be found (公车 in 公车改革, 程式 in 方程式).
 * Left out is what both sides write with different meaning: 执行, 建立, 线上, 影像, 资料, 瓦斯.
 */
const WORDS = `
智慧型=智能 智慧型手机=智能手机 人工智慧=人工智能 智慧财产权=知识产权 智慧财产=知识产权 工具机=机床 数位化=数字化
数位经济=数字经济 数位产业=数字产业 数位技术=数字技术 数位治理=数字治理 数位政府=数字政府 数位转型=数字转型
数位平台=数字平台 数位乡村=数字乡村 数位基础=数字基础 数位人民币=数字人民币 数位内容=数字内容 数位赋能=数字赋能
套用=应用 最佳化=优化 计程车=出租车 公车=公交车 公车站=公交站 脚踏车=自行车 捷运=地铁 大众运输=公共交通
网际网路=互联网 网路=网络 软体=软件 硬体=硬件 韧体=固件 伺服器=服务器 资料库=数据库 资讯化=信息化
资讯科技=信息技术 资讯技术=信息技术 资讯系统=信息系统 资讯安全=信息安全 资讯平台=信息平台 资通讯=信息通信 讯号=信号
频宽=带宽 宽频=宽带 积体电路=集成电路 晶片=芯片 演算法=算法 感测器=传感器 模组化=模块化 模组=模块 作业系统=操作系统
介面=界面 入口网站=门户网站 政府入口=政府门户 视讯=视频 列印=打印 印表机=打印机 影印=复印 程式=程序 雷射=激光 奈米=纳米
塑胶=塑料 冷气机=空调 幼稚园=幼儿园 身分证=身份证 平方公尺=平方米 立方公尺=立方米 公尺=米 公分=厘米 永续发展=可持续发展
行动支付=移动支付 行动网路=移动网络 行动电话=移动电话 公车改革=公车改革 公车私用=公车私用 软体动物=软体动物
方程式=方程式 联网路=联网路 路网路=路网路 管网路=管网路 官网路=官网路 电网路=电网路
`;

export interface RegionalWord {
  readonly word: string;
  readonly as: string;
}

export const REGIONAL_WORDS: readonly RegionalWord[] = WORDS.trim()
  .split(/\s+/u)
  .map((entry) => {
    const equals = entry.indexOf('=');
    return { word: entry.slice(0, equals), as: entry.slice(equals + 1) };
  });
