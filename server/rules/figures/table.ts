import { readTables } from '../../facts/tables/index.js';
import { reportRule } from '../rule.js';
import { contradiction } from './findings.js';

/** A row or column of a table whose total is another than its sum. */
export const table = reportRule({
  id: 'figures/table',
  severity: 'warning',
  title: { zh: '表格合计不符', en: 'A table does not add up' },
  explanation: {
    zh: '“合计”“总计”行或列应等于各项之和（表中另有至少两处相符，或者“合计”行只差一个数字时才判断）；政府信息公开年度报告的法定表格按表样的勾稽关系核对：各类申请人之和等于总计，本年新收加上年结转等于办理总计加结转下年，六类办理结果之和等于总计，各审理结果之和等于总计。复制后丢了单元格、数字连在一起的，只在拆法唯一时判断。',
    en: 'Rows and columns of totals must add up (judged where at least two others in the table do, or where a row of totals is one digit off). The statutory tables of government information reports are checked by the relations that their form prescribes, also where copying has lost their cells.',
  },
  basis: [
    {
      kind: 'standard',
      source: '《中华人民共和国政府信息公开工作年度报告格式》',
      says: {
        zh: '本列数据的勾稽关系：第一项加第二项之和，等于第三项加第四项之和。',
        en: 'Items one and two together equal items three and four together.',
      },
    },
    {
      kind: 'arithmetic',
      source: '加法',
      says: { zh: '合计等于各项之和。', en: 'A total is the sum of its items.' },
    },
  ],
  advice: {
    zh: '核对台账后改正合计或有误的一格。',
    en: 'Check the records, then correct the total or the wrong cell.',
  },
  fixable: 'choice',
  *check(report) {
    for (const relation of readTables(report.text)) {
      if (relation.verdict === 'contradicted') yield contradiction(relation);
    }
  },
  examples: {
    wrong: [
      {
        wrong:
          '| 序号 | 领域 | 件数 |\n| --- | --- | --- |\n| 1 | 交通 | 126 |\n| 2 | 市场 | 84 |\n| 3 | 城管 | 21 |\n| 合计 |  | ⟦213⟧ |',
        fixed:
          '| 序号 | 领域 | 件数 |\n| --- | --- | --- |\n| 1 | 交通 | 126 |\n| 2 | 市场 | 84 |\n| 3 | 城管 | 21 |\n| 合计 |  | 231 |',
      },
      {
        wrong:
          '| 单位 | 简易 | 普通 | 合计 |\n| --- | --- | --- | --- |\n| 甲所 | 12 | 3 | 15 |\n| 乙所 | 20 | 5 | ⟦26⟧ |\n| 丙所 | 8 | 4 | 12 |',
        fixed:
          '| 单位 | 简易 | 普通 | 合计 |\n| --- | --- | --- | --- |\n| 甲所 | 12 | 3 | 15 |\n| 乙所 | 20 | 5 | 25 |\n| 丙所 | 8 | 4 | 12 |',
      },
      {
        wrong:
          '| 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |\n| 2 | 1 | 0 | 1 | 4 | 0 | 0 | 0 | 0 | 0 | 1 | 0 | 0 | 0 | ⟦2⟧ |',
        fixed:
          '| 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |\n| 2 | 1 | 0 | 1 | 4 | 0 | 0 | 0 | 0 | 0 | 1 | 0 | 0 | 0 | 1 |',
      },
    ],
    right: [
      '| 序号 | 领域 | 件数 |\n| --- | --- | --- |\n| 1 | 交通 | 126 |\n| 其中 | 货运 | 84 |\n| 3 | 城管 | 21 |\n| 合计 |  | 147 |',
      '| 单位 | 简易 | 普通 | 合计 |\n| --- | --- | --- | --- |\n| 甲所 | 12 | 3 | 15 |\n| 乙所 | 20 | 5 | 25 |',
      '| 事项 | 数量 | 累计 | 合计 |\n| 许可 | 12 | 100 | 7 |\n| 处罚 | 20 | 80 | 9 |',
    ],
  },
});
