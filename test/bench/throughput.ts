import { analyse } from '../../server/analyse.js';
import { ReportText } from '../../server/document/reportText.js';
import { builtInKnowledge } from '../../server/knowledge/load.js';
import { defaultSettings } from '../../server/rules/settings.js';
import { spread, type Spread } from './statistics.js';

/** Milliseconds of whole analyses of `text`, each on a fresh document. */
export function analyseTimes(text: string, times: number): Spread {
  const series: number[] = [];
  for (let time = 0; time < times; time++) {
    const start = performance.now();
    analyse(new ReportText('file:///report.txt', 'baogao', 0, text), builtInKnowledge(), defaultSettings);
    series.push(performance.now() - start);
  }
  return spread(series);
}
