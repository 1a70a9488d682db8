import { count, list, permit, printed } from '../kit.ts'

/** 第五十三条 公文处理程序，(一)6 清退与销毁。 */

export const twoWitnesses = permit('53.1.6f', {
  name: '两人监销',
  statement: '销毁秘密公文须登记，有2人监销，保证不丢失、不漏销。',
  reading: '监销人至少两人，且不是销毁人；销毁份数须等于登记份数。',
  facts: {
    operator: count('销毁人', '号'),
    witnesses: list('监销人', count('人员', '号')),
    listed: count('登记份数', '份'),
    destroyed: count('销毁份数', '份'),
  },
  parameters: { witnesses: printed(2, '人') },
  refuse: (f, p) => [
    new Set(f.witnesses.filter((one) => one !== f.operator)).size < p.witnesses &&
      `须有${p.witnesses}名监销人，且不能是销毁人本人`,
    f.listed !== f.destroyed && `登记${f.listed}份，销毁${f.destroyed}份，份数不符`,
  ],
  allowed: '两人监销，份数相符',
  examples: [
    { given: { operator: 1, witnesses: [2, 3], listed: 10, destroyed: 10 }, yields: true },
    { given: { operator: 1, witnesses: [1, 2], listed: 10, destroyed: 10 }, yields: false },
    { given: { operator: 1, witnesses: [2, 3], listed: 10, destroyed: 9 }, yields: false },
  ],
})
