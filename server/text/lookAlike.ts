/** Characters that are taken for one another by their shape, in groups. */
const groups =
  '未末,入人八,己已巳,拔拨,治冶,待侍,土士,日曰目,干千于,天夭,乎平,仼任,问间,拖施,导寻,记纪,侯候,辩辨辫,幕暮募墓慕,撤撒,免兔,晴睛,析折拆,诉拆,准淮,贷货,伐代,检捡险,搞稿,住往,情清晴请,扰拢,设没,效郊,级极,拥佣,竞竟,徒徙,壮状,患串,宣宜,规现,查杳,服报,审宙,质盾,律津,援授,化代,责贵,责债,施旋,落洛,培陪,群郡,众从,障漳,营宫,境镜,域城,职织,防仿,范苑,推堆椎,构沟购,题提,综棕,监临,督捉';

const alike = new Set<string>();
for (const group of groups.split(',')) {
  for (const one of group) for (const other of group) if (one !== other) alike.add(one + other);
}

/** Whether two characters, as UTF-16 code units, are easily taken for each other by their shape. */
export function lookAlike(one: number, other: number): boolean {
  return alike.has(String.fromCharCode(one, other));
}
