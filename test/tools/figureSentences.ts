import { writeFileSync } from 'node:fs';
import * as opencc from 'opencc-js';
import { printChinese } from '../../server/text/numerals.js';

/** The generated half of the labelled sentences, the same on every run: `npm run score:figures:own -- --write` stores it. */
export function generatedSentences(): string {
  const traditional = opencc.Converter({ from: 'cn', to: 't' });
  let seed = 7;
  const random = (limit: number): number => {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    return Math.floor((seed / 2147483648) * limit);
  };
  const pick = <Value>(values: readonly Value[]): Value => values[random(values.length)] as Value;
  const amount = (): number => 12 + random(88);
  const things = [
    ['受理各类纠纷', '起', ['婚姻家庭', '邻里', '土地', '劳资', '其他']],
    ['办理行政处罚案件', '件', ['环保', '食品安全', '城市管理', '文化市场', '其他']],
    ['公开政府信息', '条', ['政策文件', '工作动态', '财政信息', '人事信息', '其他信息']],
    ['开展法治宣传活动', '场次', ['进机关', '进学校', '进企业', '进村居', '其他']],
    ['审查各类合同', '份', ['采购', '租赁', '工程', '服务', '其他']],
  ] as const;
  const lists = ['学法', '用法', '普法', '执法', '守法', '立法', '释法'];
  const nouns = ['个环节', '项机制', '类清单', '大行动', '个方面'];
  const rows: string[] = [];
  for (let index = 0; index < 240; index++) {
    const wrong = index % 2 === 0;
    let text = '';
    switch (Math.floor(index / 2) % 6) {
      case 0:
      case 1: {
        const [what, unit, kinds] = pick(things);
        const size = 3 + random(3);
        const parts = Array.from({ length: size }, amount);
        const total = parts.reduce((sum, part) => sum + part, 0) + (wrong ? pick([-1, 1, 10, -10, 20]) : 0);
        const named = parts
          .map((part, place) => `${kinds[place === size - 1 ? 4 : place] ?? ''}${part}${unit}`)
          .join('、');
        text =
          random(2) === 0 ? `全年共${what}${total}${unit}（${named}）。` : `今年${what}${total}${unit}，其中${named}。`;
        break;
      }
      case 2: {
        const whole = 40 + random(400);
        const part = Math.floor(whole * (0.5 + random(45) / 100));
        const rate = Math.round((part / whole) * 1000) / 10 + (wrong ? pick([2.5, -3.1, 4.2]) : 0);
        const verb = pick(['化解', '办结', '整改', '调处']);
        text = `共收到问题线索${whole}件，已${verb}${part}件，${verb}率${rate.toFixed(1)}%。`;
        break;
      }
      case 3: {
        const whole = 20 + random(60);
        const part = wrong ? whole + 1 + random(40) : 2 + random(whole - 3);
        text = `全年组织集中学习${whole}次，其中专题研讨${part}次。`;
        break;
      }
      case 4: {
        const size = 3 + random(3);
        const start = random(lists.length);
        const items = Array.from({ length: size }, (_, place) => lists[(start + place) % lists.length] ?? '');
        const count = wrong ? size + pick(size > 3 ? [-1, 1] : [1]) : size;
        text = `突出${items.join('、')}${printChinese(count)}${pick(nouns)}，持续提升能力。`;
        break;
      }
      default: {
        const from = 20 * (2 + random(20));
        const rate = pick([5, 10, 15, 20, 25, 35]);
        const to = (from * (100 + rate)) / 100;
        const told = wrong ? rate + pick([3, 6, -2]) : rate;
        text = `受理申请由${from}件增加到${to}件，增长${told}%。`;
      }
    }
    const script = random(3) === 0 ? 'traditional' : 'simplified';
    rows.push(JSON.stringify({ text: script === 'traditional' ? traditional(text) : text, wrong, script }));
  }
  return `${rows.join('\n')}\n`;
}

if (process.argv.includes('--write')) writeFileSync('test/fixtures/figures/generated.jsonl', generatedSentences());
