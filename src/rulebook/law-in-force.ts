import type { CurrencyNote } from './kit.ts'

/**
 * 第五十七条 and the law in force: where the 《行政复议法》 as revised with effect from 2024-01-01 says something
 * else. Notes only: the clause's numbers hold until the bureau amends them.
 */

const on = '2026-11-24'

export const lawNotes = {
  organ: {
    on,
    text: '现行法第二十四条：对县级人民政府工作部门的行政行为不服的，由本级人民政府管辖。条文仍写由州局受理。局里决定按现行法告知的，修订“属不属本局受理”的设置。',
  },
  supplement: {
    on,
    text: '条文没有写补正，不因补正停止计时。现行法第三十一条：材料不齐、无法判断的，自收到之日起5日内书面一次性通知补正，申请人收到通知之日起10日内提交，均为工作日。',
  },
  copy: {
    on,
    text: '现行法第四十八条、第八十八条：7日为工作日。条文写“日”，按自然日，较早。',
  },
  answer: {
    on,
    text: '现行法第四十八条、第八十八条：被申请人自收到之日起10日（工作日）内答复，适用简易程序的另有规定。条文为15日。',
  },
  hearing: {
    on,
    text: '现行法第四十九条、第五十条：适用普通程序的应当听取当事人意见；重大、疑难、复杂的应当听证。条文为申请人要求或认为必要时。',
  },
  committee: {
    on,
    text: '现行法第五十二条：行政复议委员会提供咨询意见；决定由行政复议机关作出。条文为经委员会集体复议通过。',
  },
  limit: {
    on,
    text: '现行法第六十二条：普通程序同为60日，可延长不超过30日；适用简易程序的30日。',
  },
  mediation: {
    on,
    text: '现行法第五条、第七十三条：可以调解，达成协议的制作行政复议调解书。条文没有写调解。',
  },
  redo: {
    on,
    text: '现行法第六十四条：以违反法定程序为由撤销或者部分撤销的，不受“同一事实和理由”的限制。条文没有例外。',
  },
} as const satisfies Record<string, CurrencyNote>
