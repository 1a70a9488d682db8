import { limit, local, permit, day, text, yes } from '../kit.ts'

/**
 * 第五十一条 (六)3 依申请公开的各项期限. The clause has the leading group set section and term and names no
 * number: the numbers are those of 《政府信息公开条例》 and stand here as the bureau's own settings.
 */

const regulation = (article: string, words: string) => ({
  notes: [{ on: '2026-11-24', text: `《政府信息公开条例》${article}：${words}。` }],
})

export const disclosureAnswer = limit('51.6.3', {
  name: '政府信息公开申请的答复期限',
  statement: '由领导小组定时限。',
  reading:
    '条文没有数字；法定期限为收到申请之日起20个工作日，经信息公开工作机构负责人同意可延长不超过20个工作日。领导小组所定时限不得晚于法定期限。',
  ...regulation('第三十三条', '自收到申请之日起20个工作日内答复，延长最长不超过20个工作日'),
  parameters: { workdays: local(20, '个工作日'), more: local(20, '个工作日') },
  of: (_, { workdays, more }) => ({
    unit: 'workday',
    amount: workdays,
    warn: [{ left: 10 }, { left: 5 }, { left: 2 }, { left: 0 }],
    extend: {
      max: more,
      approver: '政府信息公开工作机构负责人',
      cite: '《政府信息公开条例》第三十三条',
    },
  }),
  examples: [
    { given: { from: '2025-11-03' }, yields: '2025-12-01' },
    // 春节2月15日至23日放假，2月14日、28日上班.
    { given: { from: '2026-02-10' }, yields: '2026-03-16' },
    // 国庆10月1日至7日放假，9月20日、10月10日上班.
    { given: { from: '2026-09-18' }, yields: '2026-10-22' },
  ],
})

export const disclosureCorrection = limit('51.6.3', {
  name: '政府信息公开申请的补正告知期限',
  statement: '由领导小组定时限。',
  reading: '条文没有数字；申请内容不明确的，法定应在收到之日起7个工作日内一次性告知补正。',
  ...regulation(
    '第三十条',
    '自收到申请之日起7个工作日内一次性告知补正，答复期限自收到补正之日起算',
  ),
  parameters: { workdays: local(7, '个工作日') },
  of: (_, { workdays }) => ({ unit: 'workday', amount: workdays, warn: [{ left: 2 }] }),
  examples: [
    { given: { from: '2026-03-02' }, yields: '2026-03-11' },
    // 2月14日、28日上班.
    { given: { from: '2026-02-12' }, yields: '2026-02-28' },
  ],
})

export const thirdPartyOpinion = limit('51.6.3', {
  name: '第三方提出意见的期限',
  statement: '由领导小组定时限。',
  reading:
    '条文没有数字；涉及第三方的，法定自第三方收到征求意见书之日起15个工作日，所需时间不计入答复期限。',
  ...regulation('第三十二条', '第三方自收到征求意见书之日起15个工作日内提出意见'),
  parameters: { workdays: local(15, '个工作日') },
  of: (_, { workdays }) => ({ unit: 'workday', amount: workdays, warn: [{ left: 2 }] }),
  examples: [{ given: { from: '2026-03-02' }, yields: '2026-03-23' }],
})

export const disclosureAssigned = permit('51.6.3', {
  name: '领导小组确定承办科室和时限',
  statement: '每月1次政府信息公开工作领导小组会议，定响应、科室和时限，办公室督促。',
  reading: '所定时限不晚于法定期限；月会赶不上的，临时开会。',
  facts: {
    met: day('会议日期'),
    session: text('会议次数'),
    received: day('收到申请'),
    on: day('今天'),
    due: day('所定时限'),
    statutory: day('法定期限'),
  },
  refuse: ({ met, session, received, on, due, statutory }) => [
    !session.trim() && '请填写是哪一次领导小组会议',
    (met < received || met > on) && '会议日期须在收到申请之后，不晚于今天',
    due < on && '所定时限不能早于今天',
    due > statutory && `所定时限不能晚于法定期限${statutory}`,
  ],
  examples: [
    {
      given: {
        met: '2025-11-28',
        session: '第11次',
        received: '2025-11-03',
        on: '2025-11-28',
        due: '2025-12-01',
        statutory: '2025-12-01',
      },
      yields: true,
    },
    {
      given: {
        met: '2025-11-28',
        session: '第11次',
        received: '2025-11-03',
        on: '2025-11-28',
        due: '2025-12-02',
        statutory: '2025-12-01',
      },
      yields: false,
    },
  ],
})

export const disclosureRefusedFault = permit('51.4.2.1', {
  name: '依申请公开的扣分认定',
  statement: '对依申请公开拒不公开或不及时公开的扣分。',
  reading: '拒不公开的须听取承办科室说明后认定；不及时公开的由送达日对期限得出。',
  facts: { isLate: yes('晚于期限'), isRefusal: yes('拒不公开'), hearing: text('承办科室的说明') },
  refuse: ({ isLate, isRefusal, hearing }) => [
    !isLate && !isRefusal && '没有晚于期限，也没有拒不公开',
    isRefusal && !hearing.trim() && '请先听取并记下承办科室的说明',
  ],
  examples: [
    { given: { isLate: true, isRefusal: false, hearing: '' }, yields: true },
    { given: { isLate: false, isRefusal: true, hearing: '' }, yields: false },
    { given: { isLate: false, isRefusal: true, hearing: '材料尚在清理' }, yields: true },
    { given: { isLate: false, isRefusal: false, hearing: '' }, yields: false },
  ],
})
