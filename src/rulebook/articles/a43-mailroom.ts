import {
  conduct,
  count,
  day,
  duty,
  list,
  local,
  moment,
  num,
  oneOf,
  optional,
  permit,
  printed,
  register,
  rule,
  text,
  yes,
} from '../kit.ts'
import { secretLevels } from './a43-secrecy.ts'

/** 第四十三条 保密制度，(四) 收发人员。 */

export const secretTransferRegister = register('43.4.1', {
  name: '秘密文件收发登记簿',
  statement: '做好秘密文件登记传递。',
  reading: '签字后不改原行，只用注明理由的冲正行更正；只有收发员和办公室主任可见。',
  keeper: '收发员',
  columns: {
    number: text('编号'),
    level: oneOf('密级', secretLevels),
    copies: count('份数', '份', { min: 1 }),
    sender: text('移交人'),
    receiver: text('接收人'),
    sent: moment('移交时间'),
    received: moment('接收时间'),
  },
})

export const secretTransferSigned = permit('43.4.1', {
  name: '传递须双方签字',
  statement: '做好秘密文件登记传递。',
  facts: { isSignedBySender: yes('移交人已签字'), isSignedByReceiver: yes('接收人已签字') },
  refuse: ({ isSignedBySender, isSignedByReceiver }) => [
    !isSignedBySender && '移交人未签字',
    !isSignedByReceiver && '接收人未签字',
  ],
  examples: [
    { given: { isSignedBySender: true, isSignedByReceiver: true }, yields: true },
    { given: { isSignedBySender: true, isSignedByReceiver: false }, yields: false },
    { given: { isSignedBySender: false, isSignedByReceiver: true }, yields: false },
  ],
})

export const everyCopyAccounted = rule('43.4.2', {
  name: '份份有下落',
  statement: '件件有登记、份份有下落。',
  facts: {
    copies: count('份数', '份', { min: 1 }),
    holders: list('各份持有人（空为无下落）', text('持有人')),
  },
  decide: ({ copies, holders }) => {
    const missing = copies - holders.filter((one) => one.trim()).length
    return {
      outcome: Math.max(0, missing),
      reason: missing > 0 ? `${copies}份中有${missing}份没有下落，请查清` : `${copies}份都有下落`,
    }
  },
  examples: [
    { given: { copies: 5, holders: ['甲', '乙', '丙', '丁'] }, yields: 1 },
    { given: { copies: 5, holders: ['甲', '乙', '丙', '丁', '戊'] }, yields: 0 },
    { given: { copies: 2, holders: ['甲', ''] }, yields: 1 },
  ],
})

export const dailySecretCount = duty('43.4.3a', {
  name: '秘密文件每日清点',
  statement: '秘密文件严格核对登记分发，每日清点。',
  reading: '“每日”按工作日。',
  who: ['收发人员'],
  every: { each: 'workday' },
  examples: [
    {
      given: { from: '2026-02-13', to: '2026-02-24' },
      yields: ['2026-02-13', '2026-02-14', '2026-02-24'],
    },
  ],
})

export const dayClosing = permit(['43.4.3a', '43.4.8', '43.4.12'], {
  name: '清点无误后收工',
  statement: '每日清点；柜屉上锁，桌上不放秘密文件；发现丢失及时报告。',
  facts: {
    expected: count('应有秘密文件', '份'),
    counted: count('实点', '份'),
    hasLossReport: yes('短少已报丢失泄密'),
    isLocked: yes('柜屉已上锁'),
    isDeskClear: yes('桌上没有秘密文件'),
  },
  refuse: (f) => [
    f.counted !== f.expected &&
      !f.hasLossReport &&
      `应有${f.expected}份，实点${f.counted}份，不能收工，请查清或报丢失泄密，并报办公室主任`,
    !f.isLocked && '柜屉未上锁',
    !f.isDeskClear && '桌上还有秘密文件，请入柜',
  ],
  examples: [
    {
      given: {
        expected: 12,
        counted: 11,
        hasLossReport: false,
        isLocked: true,
        isDeskClear: true,
      },
      yields: false,
    },
    {
      given: { expected: 12, counted: 11, hasLossReport: true, isLocked: true, isDeskClear: true },
      yields: true,
    },
    {
      given: {
        expected: 12,
        counted: 12,
        hasLossReport: false,
        isLocked: true,
        isDeskClear: true,
      },
      yields: true,
    },
    {
      given: {
        expected: 12,
        counted: 12,
        hasLossReport: false,
        isLocked: false,
        isDeskClear: true,
      },
      yields: false,
    },
    {
      given: {
        expected: 12,
        counted: 12,
        hasLossReport: false,
        isLocked: true,
        isDeskClear: false,
      },
      yields: false,
    },
  ],
})

export const readingListRegister = register('43.4.4', {
  name: '传阅借阅签收注销登记',
  statement: '传阅借阅须签收注销，及时催阅催退，办后归档。',
  keeper: '收发员',
  columns: {
    number: text('编号'),
    reader: text('阅件人'),
    signedOut: moment('签收时间'),
    signedIn: optional(moment('注销时间')),
    archived: optional(day('归档日期')),
  },
})

export const chaseReader = rule('43.4.4', {
  name: '催阅催退',
  statement: '传阅借阅及时催阅催退。',
  reading: '“及时”无天数：持有满1个工作日催阅，再满1个工作日催退并上报，为本地设置。',
  facts: { since: day('签收日期'), on: day('查询日'), isReturned: yes('已退回') },
  parameters: { read: local(1, '个工作日'), giveBack: local(2, '个工作日') },
  decide: ({ since, on, isReturned }, { read, giveBack }, { calendar }) => {
    if (isReturned) return { outcome: '无', reason: '已退回' }
    const held = calendar.workdaysBetween(since, on)
    const outcome = held >= giveBack ? '催退并上报' : held >= read ? '催阅' : '无'
    return { outcome, reason: `已持有${held}个工作日` }
  },
  examples: [
    { given: { since: '2025-11-10', on: '2025-11-12', isReturned: false }, yields: '催退并上报' },
    { given: { since: '2025-11-10', on: '2025-11-11', isReturned: false }, yields: '催阅' },
    { given: { since: '2025-11-10', on: '2025-11-10', isReturned: false }, yields: '无' },
    { given: { since: '2025-11-07', on: '2025-11-09', isReturned: false }, yields: '无' },
    { given: { since: '2025-11-10', on: '2025-11-12', isReturned: true }, yields: '无' },
  ],
})

export const dispatchDirectReceipt = permit('43.4.5', {
  name: '发文直接签收',
  statement: '发文直接交收发、秘书或领导签收，不得托人转交。',
  facts: {
    receiver: text('签收人岗位'),
    isOfAddressee: yes('属收文单位'),
  },
  parameters: { receivers: printed(['收发', '秘书', '领导']) },
  refuse: ({ receiver, isOfAddressee }, { receivers }) =>
    (!isOfAddressee || !receivers.some((one) => one === receiver)) &&
    `不得托人转交，须由收文单位的${receivers.join('、')}签收`,
  examples: [
    { given: { receiver: '驾驶员', isOfAddressee: true }, yields: false },
    { given: { receiver: '收发', isOfAddressee: true }, yields: true },
    { given: { receiver: '秘书', isOfAddressee: false }, yields: false },
  ],
})

export const noErrandsOnDelivery = conduct('43.4.6', {
  name: '送文件途中守则',
  statement: '送文件途中不办私事、不进公共场所。',
  who: ['收发人员'],
  points: ['不办私事', '不进公共场所'],
})

export const deliveryTime = rule('43.4.6', {
  name: '送文件用时',
  statement: '送文件途中不办私事、不进公共场所。',
  reading:
    '用时超过计划两倍的须说明原因，报办公室主任，为本地设置；承认途中办私事的登记为违反本款。',
  facts: {
    planned: num('计划用时', '分钟', { min: 1 }),
    used: num('实际用时', '分钟'),
    reason: text('说明'),
    hasPrivateStop: yes('途中办私事或进公共场所'),
  },
  parameters: { times: local(2, '倍') },
  decide: ({ planned, used, reason, hasPrivateStop }, { times }) => {
    if (hasPrivateStop) return { outcome: '违反规定', reason: '途中办私事或进公共场所' }
    if (used <= planned * times) return { outcome: '正常', reason: `用时${used}分钟` }
    return reason.trim()
      ? { outcome: '已说明', reason: `超过计划${times}倍，说明：${reason}` }
      : {
          outcome: '须说明',
          reason: `用时${used}分钟，超过计划${planned}分钟的${times}倍，请说明原因`,
        }
  },
  examples: [
    { given: { planned: 30, used: 180, reason: '', hasPrivateStop: false }, yields: '须说明' },
    {
      given: { planned: 30, used: 180, reason: '道路施工', hasPrivateStop: false },
      yields: '已说明',
    },
    { given: { planned: 30, used: 60, reason: '', hasPrivateStop: false }, yields: '正常' },
    { given: { planned: 30, used: 40, reason: '', hasPrivateStop: true }, yields: '违反规定' },
  ],
})

export const topSecretReceiver = permit('43.4.7a', {
  name: '绝密件直接签收',
  statement: '绝密件直接交收发者签收，不准代收转交。',
  facts: { level: oneOf('密级', secretLevels), isProxy: yes('代收或转交') },
  refuse: ({ level, isProxy }) =>
    level === '绝密' && isProxy && '绝密件不准代收、转交，请直接交收发者签收',
  examples: [
    { given: { level: '绝密', isProxy: true }, yields: false },
    { given: { level: '绝密', isProxy: false }, yields: true },
    { given: { level: '秘密', isProxy: true }, yields: true },
  ],
})

export const topSecretSealed = permit('43.4.7b', {
  name: '绝密件加封',
  statement: '向外发绝密须加封。',
  reading: '发往外地的，另按第五十三条(一)3加密封条、密封章。',
  facts: {
    level: oneOf('密级', secretLevels),
    isOutward: yes('向外发送'),
    sealNumber: text('封号'),
  },
  refuse: ({ level, isOutward, sealNumber }) =>
    level === '绝密' && isOutward && !sealNumber.trim() && '绝密件须加封，请填封号',
  examples: [
    { given: { level: '绝密', isOutward: true, sealNumber: '' }, yields: false },
    { given: { level: '绝密', isOutward: true, sealNumber: 'F2026-003' }, yields: true },
    { given: { level: '绝密', isOutward: false, sealNumber: '' }, yields: true },
    { given: { level: '机密', isOutward: true, sealNumber: '' }, yields: true },
  ],
})

export const mailroomEntry = permit('43.4.8', {
  name: '收发室进出',
  statement: '无关人员不得进收发室；不在收发室会客。',
  facts: { isAuthorised: yes('在收发室准入名单'), purpose: oneOf('事由', ['公务', '会客']) },
  refuse: ({ isAuthorised, purpose }) => [
    !isAuthorised && '无关人员不得进收发室，请在窗口办理',
    purpose === '会客' && '不得在收发室会客',
  ],
  examples: [
    { given: { isAuthorised: true, purpose: '公务' }, yields: true },
    { given: { isAuthorised: true, purpose: '会客' }, yields: false },
    { given: { isAuthorised: false, purpose: '公务' }, yields: false },
  ],
})

export const mailroomFolders = permit('43.4.9', {
  name: '不准翻动文件',
  statement: '不准他人翻动文件。',
  reading: '其他人只看文件的状态和去向。',
  facts: { duties: list('岗位职责', text('职责')) },
  parameters: { duty: printed('收发') },
  refuse: ({ duties }, p) => !duties.includes(p.duty) && '仅收发人员可翻阅，请查看状态和去向',
  examples: [
    { given: { duties: ['科员'] }, yields: false },
    { given: { duties: ['收发'] }, yields: true },
  ],
})

export const mailroomExport = permit('43.4.10', {
  name: '收发人员不导出秘密文件内容',
  statement: '不得泄露秘密文件内容。',
  reading: '收发人员只见编号、密级、去向；内容不显示。',
  facts: {
    isSecret: yes('秘密文件'),
    action: oneOf('操作', ['登记', '查去向', '看内容', '导出', '打印', '复制']),
  },
  parameters: { refused: local(['看内容', '导出', '打印', '复制']) },
  refuse: ({ isSecret, action }, { refused }) =>
    isSecret &&
    refused.some((one) => one === action) &&
    `收发人员不得对秘密文件${action}，只登记编号、密级和去向`,
  examples: [
    { given: { isSecret: true, action: '导出' }, yields: false },
    { given: { isSecret: true, action: '登记' }, yields: true },
    { given: { isSecret: false, action: '打印' }, yields: true },
  ],
})

export const readersOnly = permit('43.4.11', {
  name: '阅件范围',
  statement: '不得给无关人员看。',
  facts: { reader: text('查看人'), range: list('批准的阅件人', text('姓名')) },
  refuse: ({ reader, range }) =>
    !range.includes(reader) && '不在阅件范围；增加阅件人须经批示人同意',
  examples: [
    { given: { reader: '丁', range: ['甲', '乙'] }, yields: false },
    { given: { reader: '甲', range: ['甲', '乙'] }, yields: true },
  ],
})
