import { it } from 'vitest';
import { analyse } from '../../server/analyse.js';
import { ReportText } from '../../server/document/reportText.js';
import { builtInKnowledge } from '../../server/knowledge/load.js';
import { defaultSettings } from '../../server/rules/settings.js';
import { expectLinear, repeated } from './growth.js';

/** Lines of which many in a row once took time that grew with the square of their length, and some that might. */
const worst = [
  '六合彩平台',
  '群众的的法治意识，办结案件36件件，联合司法所、司法所、派出所',
  '编号20251231，办结2025件，2025共',
  '“6·5”环境日、“11·9”消防日。',
  '1）健全制度；2）抓好落实。',
  '2025年12月4日是第11个国家宪法日。',
  '庆祝建党80周年，2008年将举办奥运会。',
  '三是规范执法。',
];

const knowledge = builtInKnowledge();

it.each(worst)('the time for a line grows as the line does: %s', (words) => {
  expectLinear(words, 80_000, (length) => {
    const text = new ReportText('file:///worst.txt', 'baogao', 0, `${repeated(words, length)}\n`);
    analyse(text, knowledge, defaultSettings);
  });
});
