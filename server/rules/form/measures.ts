/** Measure words that numbers in reports stand before, as an alternation for patterns; longer ones first. */
export const measures =
  '人次|场次|件次|批次|台次|辆次|户次|家次|平方米|立方米|平方公里|公里|公斤|千米|小时|分钟|部门|个|次|场|人|名|件|条|份|户|起|家|项|篇|幅|处|块|张|本|册|套|批|辆|艘|头|只|支|所|座|间|栋|宗|例|亩|吨|米|元|期|则|类|笔|台|部|段|种|位|对|组|村|社区|单位|企业|群众|党员|干部|宣传|法律|矛盾|案件|纠纷';
