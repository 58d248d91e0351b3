import { analyse, type AnalysedReport } from '../../../server/analyse.js';
import { ReportText } from '../../../server/document/reportText.js';
import { builtInKnowledge } from '../../../server/knowledge/load.js';
import { defaultSettings } from '../../../server/rules/settings.js';

/** `text` analysed as an open report, under what Baogao ships with. */
export function open(text: string, languageId = 'baogao'): AnalysedReport {
  return analyse(new ReportText('untitled:report', languageId, 1, text), builtInKnowledge(), defaultSettings);
}

/** A report of a township with the four statutory sections. */
export const sample = `青石镇2025年法治政府建设年度报告

2025年，青石镇深入学习贯彻习近平法治思想，扎实推进法治政府建设。现将有关情况报告如下：

一、2025年推进法治政府建设的主要举措和成效

（一）规范行政执法。全年办理行政处罚案件58件。

（二）化解矛盾纠纷。全年排查矛盾纠纷216件。

二、存在的不足和原因

执法力量比较薄弱。主要原因是人员流动快。

三、党政主要负责人履行推进法治建设第一责任人职责情况

镇长主持研究法治建设工作4次。

四、2026年推进法治政府建设的主要安排

（一）规范行政执法。组织案卷评查2次。

青石镇人民政府
2026年1月12日
`;
