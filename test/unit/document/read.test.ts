import { describe, expect, it } from 'vitest';
import type { Heading } from '../../../server/document/outline.js';
import { readReport } from '../../../server/document/read.js';
import type { Report } from '../../../server/document/report.js';
import { ReportText } from '../../../server/document/reportText.js';
import { builtInKnowledge } from '../../../server/knowledge/load.js';

function read(content: string, language = 'baogao'): Report {
  return readReport(new ReportText('file:///a', language, 1, content), builtInKnowledge());
}

/** The outline as indented lines: one blank a level, ordinal and title. */
function outlineOf(content: string, language?: string): string {
  const show = ({ level, ordinal, title }: Heading): string => ' '.repeat(level) + (ordinal?.text ?? '') + title;
  return read(content, language).headings.map(show).join('\n');
}

describe('headings', () => {
  it('nest as they are printed, a skipped level not counted', () => {
    expect(outlineOf('一、工作\n（一）学法\n1.领导带头\n（1）集中学习\n①自学\n二、打算\n1.培训\n2.考核')).toBe(
      ' 一、工作\n  （一）学法\n   1.领导带头\n    （1）集中学习\n     ①自学\n 二、打算\n  1.培训\n  2.考核',
    );
  });

  it('end at the first stop where text follows', () => {
    const [heading] = read('（一）營造法治氛圍。通過懸掛橫幅宣傳。\n（二）加强学习').headings;
    expect(heading).toMatchObject({ title: '营造法治氛围', runIn: true });
  });

  it('are found through half-width marks and pinyin residue', () => {
    expect(outlineOf('一、強(qiáng)化領(lǐng)導(dǎo)\n(一)加強學(xué)習\n1、領(lǐng)導(dǎo)帶頭')).toBe(
      ' 一、强化领导\n  （一）加强学习\n   1、领导带头',
    );
  });

  it('are not rows with their figures in columns', () => {
    expect(outlineOf('三、申请情况\n一、本年新收数量 | 0 | 0 | 0 |\n总计 | 0 | 0 | 0 |')).toBe(' 三、申请情况');
  });

  it('are not quantities, dates, decimals or approximations', () => {
    const text =
      '一、工作\n2.5亿元用于民生。\n12.4国家宪法日宣传。\n三、四线城市发展。\n2024年全面完成。\n8.6个专项启动。';
    expect(outlineOf(text)).toBe(' 一、工作');
  });

  it('may be glued to a year or a number where they carry the count on', () => {
    const text = '一、工作\n1.2024年培训两次\n2.健全制度\n3.10种证件网上办';
    expect(outlineOf(text)).toBe(' 一、工作\n  1.2024年培训两次\n  2.健全制度\n  3.10种证件网上办');
  });

  it('without a number are parts by their names, with other short lines below them', () => {
    const text =
      '青石镇政府工作报告\n\n2025年工作回顾\n\n一年来，完成了年初目标。\n\n经济运行稳中向好\n\n地区生产总值增长5.8%，税收增长4%。\n\n' +
      '“十五五”时期主要目标任务\n\n我们要锚定以下目标：\n\n一、经济再上台阶。年均增长6%。\n二、城乡更加协调。城镇化率达到55%。\n\n' +
      '2026年重点工作\n\n重点抓好以下工作：\n\n一、抓项目。完成投资4亿元。\n二、抓产业。新增企业2家。';
    expect(outlineOf(text)).toBe(
      ' 2025年工作回顾\n  经济运行稳中向好\n “十五五”时期主要目标任务\n  一、经济再上台阶\n  二、城乡更加协调\n 2026年重点工作\n  一、抓项目\n  二、抓产业',
    );
  });

  it('stand in mid-line where a body lost its line breaks', () => {
    const filler =
      '全镇干部群众齐心协力，扎实推进各项工作，完成年初确定的目标任务，群众满意度稳步提升，取得了阶段性成效。';
    const body = `一、工作开展情况（一）加强领导。${filler.repeat(3)}（二）规范执法。${filler.repeat(3)}二、存在问题${filler.repeat(2)}三、下一步打算${filler}`;
    expect(outlineOf(`青石镇2024年工作总结\n${body}`)).toMatch(
      /^ 一、工作开展情况\n {2}（一）加强领导\n {2}（二）规范执法\n 二、存在问题.*\n 三、下一步打算/,
    );
  });

  it('are not the numbered rows of a table', () => {
    const text =
      '三、申请情况\n一、本年新收\t3\t0\t3\n二、上年结转\t0\t0\t0\n三、办理结果\n（一）予以公开\t3\t0\t3\n（七）总计\t3\t0\t3\n四、结转下年\t0\t0\t0\n四、复议情况\n无。';
    expect(outlineOf(text)).toBe(' 三、申请情况\n 四、复议情况');
  });

  it('without a number are chapters where the numbering starts again below them', () => {
    const text =
      '2024年工作回顾\n（一）经济向好。全年增长百分之五，结构持续优化，质量稳步提升。\n（二）改革深化。多项举措落地见效，活力不断增强。\n2025年工作安排\n（一）扩大内需。实施提振消费专项行动，办好民生实事。';
    expect(outlineOf(text)).toBe(
      ' 2024年工作回顾\n  （一）经济向好\n  （二）改革深化\n 2025年工作安排\n  （一）扩大内需',
    );
  });

  it('leave a glossary’s entries out and start again in an annex', () => {
    const text =
      '一、工作\n二、打算\n名词解释\n1.“两新”：设备更新和以旧换新。\n2.“两重”：重大战略和安全能力。\n附件2\n十件民生实事\n一、修路\n二、架桥';
    expect(outlineOf(text)).toBe(' 一、工作\n 二、打算\n 名词解释\n 十件民生实事\n  一、修路\n  二、架桥');
  });

  it('are not who issues a bulletin, with its date', () => {
    expect(outlineOf('青石县热线工作领导小组办公室 2024年6月19日\n一、诉求分析\n受理诉求384件。')).toBe(
      ' 一、诉求分析',
    );
  });

  it('are not what a list of contents announces', () => {
    const contents = '第一部分 单位概况\n一、主要职责\n二、机构设置\n第二部分 情况说明\n一、收入情况\n';
    const body = '第一部分单位概况\n一、主要职责\n负责全县执法监督。\n二、机构设置\n内设机构4个。\n';
    const outline = ' 第一部分单位概况\n  一、主要职责\n  二、机构设置';
    expect(outlineOf(`青石县司法局2024年度决算说明\n目 录\n${contents}${body}`)).toBe(outline);
    expect(outlineOf(`青石县司法局2024年度决算说明\n目\n录\n${contents}${body}`)).toBe(outline);
    expect(outlineOf(`青石县司法局2024年度决算说明目录\n${contents.replace(/\n/g, '……3\n')}${body}`)).toBe(outline);
  });

  it('leave out the title where a page gives it once more behind its own words', () => {
    const title = '青石县云溪乡人民政府2025年法治政府建设情况报告\n';
    const page = `${title}- 日期：2026-01-12\n-\n大\n中\n小\n- 分享到 ：\n`;
    const text = `${page}${title}2025年，云溪乡扎实推进依法行政，现将情况报告如下：\n一、主要工作\n成效明显。`;
    expect(outlineOf(text)).toBe(' 一、主要工作');
  });

  it('of steps count only where the step stands alone on its line', () => {
    const text =
      '一、重点工作\n一是聚焦内需，着力促消费\n发放消费券。\n二是聚焦创新，着力强产业\n一是建设平台，二是引进人才，三是转化成果。';
    expect(outlineOf(text)).toBe(' 一、重点工作\n  一是聚焦内需，着力促消费\n  二是聚焦创新，着力强产业');
  });

  it('of Markdown may follow their title at once', () => {
    const content = '# 青石镇2025年法治政府建设年度报告\n\n## 一、工作\n\n成效明显。\n\n## 二、不足\n\n力量不足。\n';
    expect(outlineOf(content, 'markdown')).toBe(' 一、工作\n 二、不足');
  });

  it('of Markdown nest by their number signs', () => {
    const text = '# 2024年工作总结报告\n## 一、工作情况\n### （一）学法\n正文\n## 下一步打算';
    expect(outlineOf(text, 'markdown')).toBe(' 一、工作情况\n  （一）学法\n ##下一步打算');
  });
});

describe('what a report is', () => {
  it('is read from title, metadata and text', () => {
    const report = read(
      '发布机构： | 沙坪区土湾街道 | 生成日期： | 2025-03-07\n名称： | 土湾街道办事处关于2024年法治政府建设工作情况的报告 |\n现将情况报告如下：\n一、举措',
    );
    expect(report.title).toBe('土湾街道办事处关于2024年法治政府建设工作情况的报告');
    expect(report.context).toMatchObject({ year: 2024, unit: '土湾街道办事处', type: { id: 'rule-of-law' } });
  });

  it.each([
    [
      '首页>政务公开\n[ 索引号 ] 115/2026-4 [ 发文字号 ]\n[ 主题分类 ] 司法、法制 [ 体裁分类 ] 工作报告\n[ 发布机构 ] 云溪县栗木乡人民政府 [ 有效性 ]\n\n云溪县栗木乡人民政府2025年法治政府建设情况报告\n一、举措',
      '云溪县栗木乡人民政府2025年法治政府建设情况报告',
    ],
    [
      '- 索 引 号: sm-2025-3\n- 发布机构: 栗木乡人民政府\n栗木乡2025年法治政府建设情况报告\n一、举措',
      '栗木乡2025年法治政府建设情况报告',
    ],
    [
      '| 索引号：0001/2026-1 | |\n| 标题：云溪县栗木乡人民政府关于2025年度法治政府建设情况的报告 | |\n| 发布日期：2025-12-22 |\n2025年，我乡推进法治建设。\n一、举措',
      '云溪县栗木乡人民政府关于2025年度法治政府建设情况的报告',
    ],
    [
      '文件名称 | 云溪区2025年政府工作报告 | ||\n文号 | 成文日期: | 2025年04月15日 |\n各位代表:\n一、回顾',
      '云溪区2025年政府工作报告',
    ],
  ])('is read behind the labels that a page prints: %s', (text, title) => {
    expect(read(text).title).toBe(title);
    expect(read(text).context.year).toBe(2025);
    expect(read(text).context.unit).toMatch(/^云溪县?栗木乡人民政府|栗木乡|云溪区/);
  });

  it.each([
    '7首页 > 政务公开 > 年度法治政府建设情况报告',
    '●当前位置： 首页 政务公开 法治政府建设年度报告',
    '您现在所在的位置：首页 - 信息公开 - 法治政府建设年度报告',
    '您当前的位置:首页>>政务公开>>法治政府建设年度报告',
    '网站首页＞信息公开＞重点领域＞法治政府建设年度报告',
    '栗木乡人民政府 > 政府信息公开 > 法治政府建设年度报告',
    '政府信息公开 &gt; 法治政府建设年度报告',
    '>>> 首页 » 政务公开 » 年度法治政府建设情况报告',
  ])('is not read from the path to the page: %s', (path) => {
    const text = '2024年，我乡围绕依法治乡、服务大局推进法治政府建设。现将有关情况报告如下：\n一、举措\n学法。';
    const report = read(`${path}\n栗木乡2024年法治政府建设年度报告\n${text}`);
    expect(report.title).toBe('栗木乡2024年法治政府建设年度报告');
    expect(report.context.unit).toBe('栗木乡');
    expect(read(`${path}\n${text}`)).toMatchObject({ title: undefined, context: { unit: undefined, year: 2024 } });
  });

  it('takes the place of an office for text, not for a path', () => {
    const { blocks } = read('一、举措\n位置：镇政府一楼大厅。\n公开透明。');
    expect(blocks.map(({ kind }) => kind)).toEqual(['heading', 'paragraph']);
  });

  it.each([
    ['中共青川县公安局委员会 青川县公安局2024年法治政府建设年度报告\n一、举措\n学法。', '青川县公安局'],
    [
      '关于2024年法治政府建设情况的报告\n城中区委全面依法治区委员会：\n2024年，北门街道认真学法。\n一、举措',
      '北门街道',
    ],
    ['2024年法治政府建设年度报告\n设立办案区，建立调解室，南山县司法局认真学法。\n一、举措', '南山县司法局'],
  ])('is by neither its addressee nor a clause: %s', (text, unit) => {
    expect(read(text).context.unit).toBe(unit);
  });

  it('takes a title over several lines together', () => {
    const report = read('中共凤鸣镇委员会\n凤鸣镇人民政府\n关于2025年法治政府建设情况的报告\n县委、县政府：\n一、举措');
    expect(report.title).toBe('中共凤鸣镇委员会凤鸣镇人民政府关于2025年法治政府建设情况的报告');
    expect(report.titleRange?.start.line).toBe(0);
    expect(report.blocks[0]).toEqual({ kind: 'title', firstLine: 0, endLine: 3 });
  });

  it.each([
    ['青石县人民政府关于2024年度法治政府\n建设情况的报告', '青石县人民政府'],
    ['青石县卫生健康委2024年度法治\n政府建设情况报告', '青石县卫生健康委'],
    ['青石县2024年法治政府建设\n情况报告', '青石县'],
    ['青石县教育局2024年推进依法\n行政工作情况的报告', '青石县教育局'],
    ['青石县司法局关于2024年度法治政府建设情况的\n报告', '青石县司法局'],
  ])('takes a title together wherever it is broken: %s', (title, unit) => {
    const report = read(`${title}\n一、主要举措\n规范执法。\n二、存在的不足\n力量不足。`);
    expect(report.title).toBe(title.replace('\n', ''));
    expect(report.context).toMatchObject({ year: 2024, unit });
  });

  it('takes no title from the columns of a site', () => {
    const text = '政务公开\n报告\n青石县2024年法治政府建设情况报告\n一、主要举措\n规范执法。';
    expect(read(text).title).toBe('青石县2024年法治政府建设情况报告');
    expect(read('青石县人民政府\n政府工作报告\n各位代表：\n一、2024年工作回顾\n稳中有进。').title).toBe('政府工作报告');
  });

  it.each([
    ['中共青石镇委员会\n青石镇人民政府\n关于2025年法治政府建设情况的报告', '青石镇人民政府'],
    ['中共青石镇委员会 青石镇人民政府关于2025年法治政府建设情况的报告', '青石镇人民政府'],
    ['中共云溪县委 云溪县人民政府\n关于2025年法治政府建设情况的报告', '云溪县人民政府'],
    ['柳河街道党工委办事处2025年法治政府建设年度报告', '柳河街道办事处'],
    ['青石镇党委、政府关于2025年法治政府建设情况的报告', '青石镇政府'],
    ['云溪经济开发区工委管委会\n2025年法治政府建设年度报告', '云溪经济开发区管委会'],
    ['云溪县发展和改革委员会2025年法治政府建设年度报告', '云溪县发展和改革委员会'],
    ['云溪经济开发区管理委员会2025年法治政府建设年度报告', '云溪经济开发区管理委员会'],
  ])('names one unit: %s', (title, unit) => {
    expect(read(`${title}\n一、主要举措\n规范执法。\n二、存在的不足\n力量不足。`).context.unit).toBe(unit);
  });

  it.each([
    ['青石镇2025年法治政府建设年度报告', 2025],
    ['青石镇“八五”普法工作总结（2021—2025年）', 2025],
    ['青石镇2023年至2024年工作总结', 2024],
    ['青石镇关于《法治政府建设实施纲要（2021—2025年）》2023年落实情况的报告', 2023],
    ['青石镇关于《法治政府建设实施纲要（2021—2025年）》落实情况的报告', undefined],
  ])('is about the year %s', (title, year) => {
    expect(read(`${title}\n一、主要举措\n规范执法。`).context.year).toBe(year);
  });

  it.each([
    ['青石镇2025年法治政府建设年度报告', 'rule-of-law'],
    ['青石镇自然资源和规划局2025年法治政府建设情况报告', 'rule-of-law'],
    ['云溪县公安局关于2025年度法治公安建设情况的报告', 'rule-of-law'],
    ['青石镇2025年度法治政府建设工作总结及2026年工作计划', 'rule-of-law'],
    ['青石镇2025年上半年法治建设工作总结', 'general'],
    ['青石镇2025年第三季度法治政府建设工作情况报告', 'general'],
    ['青石镇关于法治政府建设督察反馈问题整改情况的报告', 'general'],
    ['【文字解读】《青石镇关于2024年法治政府建设情况的报告》文件解读', 'general'],
    ['青石镇2025年法治政府建设工作要点落实情况报告', 'general'],
  ])('is a yearly report or not: %s', (title, type) => {
    const report = read(`${title}\n现将法治政府建设情况报告如下：\n一、主要举措\n规范执法。`);
    expect(report.context.type.id).toBe(type);
  });

  it.each([
    '<!-- baogao: type=research year=2023 unit=白沙乡 -->',
    '【报告助手 类型：调研报告 年度：2023 单位：白沙乡】',
  ])('is told by a first line %s', (marker) => {
    const report = read(`${marker}\n青石镇2024年法治政府建设年度报告\n一、举措`);
    expect(report.context).toMatchObject({ year: 2023, unit: '白沙乡', type: { id: 'research' } });
  });

  it('is told by the settings above all', () => {
    const text = new ReportText('file:///a', 'baogao', 1, '青石镇2024年法治政府建设年度报告\n一、举措');
    const report = readReport(text, builtInKnowledge(), { type: '述法报告', year: 2022, unit: '红旗乡' });
    expect(report.context).toMatchObject({ year: 2022, unit: '红旗乡', type: { id: 'leader-rule-of-law' } });
  });
});
