import { analyse } from '../../server/analyse.js';
import { ReportText } from '../../server/document/reportText.js';
import { builtInKnowledge } from '../../server/knowledge/load.js';
import { defaultSettings } from '../../server/rules/settings.js';
import { reportOfSize } from './text.js';
const text = new ReportText('file:///report.txt', 'baogao', 0, reportOfSize(2_000_000));
analyse(text, builtInKnowledge(), defaultSettings);
let number = text.lineCount >> 1;
while ((text.lineAt(number)?.raw.length ?? 100) < 90) number++;
let typed=false;
for (let i=0;i<1500;i++){ text.edit({ start: {line:number,character:3}, end: { line: number, character: typed ? 4 : 3 } }, typed ? '' : '好'); typed=!typed; analyse(text, builtInKnowledge(), defaultSettings); }
