import { conduct, count, day, duty, form, list, oneOf, permit, text, yes } from '../kit.ts'

/** 第五十三条 公文处理程序，(一) 登记、传阅、分发、清退、立卷、鉴定。 */

export const broughtPapers = permit('53.1.0b', {
  name: '直送科室的文件先登记',
  statement: '会议带回材料、有关单位直送科室的文件必须及时送办公室登记处理。',
  facts: { number: text('收文编号') },
  refuse: ({ number }) => !number.trim() && '请先送办公室登记，没有收文编号不能附到事项上',
  examples: [
    { given: { number: '' }, yields: false },
    { given: { number: '收2025-0101' }, yields: true },
  ],
})

export const exchangeDays = duty('53.1.1c', {
  name: '文件交换日',
  statement: '每星期二、四16:00前到文件交换站交换纸质公文。',
  reading: '周二、周四休息的，移到其后第一个工作日；两次移到同一天的合并一次。',
  who: ['收发员'],
  every: { each: 'week', on: [2, 4], at: '16:00', roll: 'next-workday' },
  examples: [
    { given: { from: '2026-02-16', to: '2026-02-24' }, yields: ['2026-02-24'] },
    { given: { from: '2026-03-02', to: '2026-03-06' }, yields: ['2026-03-03', '2026-03-05'] },
  ],
})

export const classified = permit('53.1.2a', {
  name: '区分传阅件和待办件',
  statement: '收发员区分传阅件和待办件；传阅件附文件传阅单，办公室主任提送阅意见后按类别分送。',
  facts: {
    class: oneOf('类别', ['传阅件', '待办件', '未分']),
    hasOpinion: yes('办公室主任已提意见'),
  },
  refuse: ({ class: kind, hasOpinion }) => [
    kind === '未分' && '请先区分传阅件和待办件',
    !hasOpinion && '须办公室主任提出意见后分送',
  ],
  examples: [
    { given: { class: '未分', hasOpinion: true }, yields: false },
    { given: { class: '传阅件', hasOpinion: true }, yields: true },
  ],
})

export const circulationForm = form('53.1.2a', {
  name: '文件传阅处理单',
  statement: '传阅件附文件传阅单。',
  fields: { number: text('收文编号'), title: text('标题'), readers: list('阅件人', text('姓名')) },
  signatures: ['办公室主任', '阅件人'],
})

export const secretApart = permit('53.1.2e', {
  name: '涉密文件单独夹送',
  statement: '涉密文件单独夹送，不得与其他文件混夹混送。',
  facts: { secret: count('涉密件', '件'), others: count('其他文件', '件') },
  refuse: ({ secret, others }) => secret > 0 && others > 0 && '涉密文件须单独夹送，不得混夹',
  examples: [
    { given: { secret: 1, others: 3 }, yields: false },
    { given: { secret: 1, others: 0 }, yields: true },
  ],
})

export const distributedSameDay = permit('53.1.3a', {
  name: '及时分发',
  statement: '经领导批示需办的公文，及时分发到科室；时限强的及时分送，登记准确无误。',
  reading: '“及时”依第十五条(七)1为当日。',
  facts: { instructed: day('批示日'), distributed: day('分发日'), reason: text('逾期理由') },
  refuse: ({ instructed, distributed, reason }) =>
    distributed > instructed && !reason.trim() && '未当日分发，请写明原因',
  examples: [
    { given: { instructed: '2025-11-14', distributed: '2025-11-14', reason: '' }, yields: true },
    { given: { instructed: '2025-11-14', distributed: '2025-11-17', reason: '' }, yields: false },
  ],
})

export const returnNotice = form('53.1.3b', {
  name: '发文退交时限通知单',
  statement: '秘密文件缩小知密范围，分发时附发文退交时限通知单。',
  fields: { number: text('文件编号'), to: text('收件单位'), due: day('退交时限') },
  signatures: ['收发员', '收件人'],
})

export const secretDistribution = permit(['53.1.3b', '53.1.3c'], {
  name: '密件分发',
  statement: '秘密文件分发时附退交时限通知单；绝密件单独登记、装封，发往外地加贴密封条、盖密封章。',
  facts: {
    level: oneOf('密级', ['秘密', '机密', '绝密']),
    hasNotice: yes('附退交时限通知单'),
    isSealed: yes('已单独装封'),
    isOutOfTown: yes('发往外地'),
    strip: text('密封条编号'),
  },
  refuse: (f) => [
    !f.hasNotice && '须附退交时限通知单',
    f.level === '绝密' && !f.isSealed && '绝密件须单独装封',
    f.level === '绝密' && f.isOutOfTown && !f.strip.trim() && '发往外地须加贴密封条、盖密封章',
  ],
  examples: [
    {
      given: { level: '秘密', hasNotice: false, isSealed: false, isOutOfTown: false, strip: '' },
      yields: false,
    },
    {
      given: { level: '绝密', hasNotice: true, isSealed: true, isOutOfTown: true, strip: '' },
      yields: false,
    },
    {
      given: { level: '绝密', hasNotice: true, isSealed: true, isOutOfTown: true, strip: '018' },
      yields: true,
    },
  ],
})

export const noPrivateKeeping = conduct('53.1.6a', {
  name: '科室和个人不得保存文件',
  statement:
    '科室及时办结退还收发员；收发员按文件清退表按时清退州委州政府要求清退的文件；科室和个人不得保存。',
  who: ['各科室', '收发员'],
})

export const clearOutForm = form('53.1.6a', {
  name: '文件清退表',
  statement: '按时清退州委州政府要求清退的文件。',
  fields: {
    number: text('文件编号'),
    copies: count('份数', '份'),
    due: day('清退期限'),
    clearedOn: day('清退日期'),
  },
  signatures: ['收发员'],
})

export const volumesByJune = duty('53.1.6b', {
  name: '上年度立卷',
  statement: '公文办结后整理归档，次年6月底前完成上年度立卷，定期向档案部门移交。',
  reading: '含6月30日；科室3月底前退交，办公室6月底前立卷。',
  who: ['办公室'],
  every: { each: 'year', month: 6, on: 30, remind: [20, 5] },
  examples: [{ given: { from: '2026-01-01', to: '2026-12-31' }, yields: ['2026-06-30'] }],
})

export const volumeSealed = permit(['53.1.6c', '53.1.6d'], {
  name: '案卷齐全、定保管期限',
  statement:
    '立卷按联系、特征、保存价值分类，确保齐全完整，案卷确定保管期限；联合办理原件由主办单位归档，其他单位保存复制件。',
  facts: {
    retention: text('保管期限'),
    gaps: list('缺号', text('编号')),
    isHost: yes('本单位主办'),
    copy: oneOf('件别', ['原件', '复制件']),
  },
  refuse: ({ retention, gaps, isHost, copy }) => [
    !retention.trim() && '案卷应确定保管期限',
    gaps.length > 0 && `缺${gaps.join('、')}，须补齐或说明`,
    !isHost && copy === '原件' && '联合办理的原件由主办单位归档，本单位保存复制件',
  ],
  examples: [
    { given: { retention: '', gaps: [], isHost: true, copy: '原件' }, yields: false },
    { given: { retention: '30年', gaps: [], isHost: false, copy: '原件' }, yields: false },
    { given: { retention: '30年', gaps: [], isHost: true, copy: '原件' }, yields: true },
  ],
})

export const worthlessDestroyed = permit('53.1.6e', {
  name: '无价值文件销毁',
  statement: '无归档和存档价值的，经鉴别登记、办公室主任批准可定期销毁。',
  conflicts: [
    {
      with: '53.2.4i',
      follow:
        '收文由办公室主任批准，发文由文书档案鉴定领导小组批准，秘密件由分管办公室的局领导批准。',
    },
  ],
  facts: {
    hasValue: yes('有归档或存档价值'),
    isRegistered: yes('已鉴别登记'),
    isApproved: yes('办公室主任批准'),
  },
  refuse: (f) => [
    f.hasValue && '有保存价值，不得销毁',
    !f.isRegistered && '须先鉴别登记',
    !f.isApproved && '须办公室主任批准',
  ],
  examples: [
    { given: { hasValue: true, isRegistered: true, isApproved: true }, yields: false },
    { given: { hasValue: false, isRegistered: true, isApproved: true }, yields: true },
    { given: { hasValue: false, isRegistered: true, isApproved: false }, yields: false },
  ],
})
