import {
  conditions,
  conduct,
  count,
  day,
  duty,
  form,
  limit,
  local,
  oneOf,
  permit,
  printed,
  register,
  rule,
  text,
  yes,
} from '../kit.ts'

/** 第四十三条 保密制度，(二) 文秘、(三) 档案、(四) 收发、(五) 文印人员。 */

export const clerkSelfCheck = duty('43.2.1', {
  name: '文秘保密自查',
  statement: '文秘人员严格执行保密规定，管理好文件资料。',
  reading: '条文未写周期，每月末自查签名，由本局设定；未签的报办公室主任。',
  who: ['文秘人员'],
  every: { each: 'month', on: 'last-workday', isLocal: true },
  examples: [{ given: { from: '2026-02-01', to: '2026-02-28' }, yields: ['2026-02-28'] }],
})

export const handedIn = permit('43.2.2', {
  name: '代收文件当面清点',
  statement: '代收文件及时交收发员，当面清点登记。',
  facts: { received: count('代收', '份'), handed: count('交出', '份') },
  refuse: ({ received, handed }) =>
    received !== handed && `代收${received}份，交出${handed}份，数目不符，请当面清点`,
  examples: [
    { given: { received: 3, handed: 2 }, yields: false },
    { given: { received: 3, handed: 3 }, yields: true },
  ],
})

export const topSecretRoom = permit('43.2.3', {
  name: '绝密件不离开办公室',
  statement: '绝密件单独保管，无特殊情况不得离开办公室阅办。',
  reading: '特殊情况由局长批准，与档案的绝密件查阅一致。',
  facts: { isSeparate: yes('单独保管'), isTaken: yes('离开办公室'), isApproved: yes('局长批准') },
  refuse: ({ isSeparate, isTaken, isApproved }) => [
    !isSeparate && '绝密件须单独保管',
    isTaken && !isApproved && '绝密件不得离开办公室，特殊情况须局长批准',
  ],
  examples: [
    { given: { isSeparate: true, isTaken: true, isApproved: false }, yields: false },
    { given: { isSeparate: true, isTaken: true, isApproved: true }, yields: true },
    { given: { isSeparate: true, isTaken: false, isApproved: false }, yields: true },
  ],
})

export const draftDestroyed = limit('43.2.6', {
  name: '涉密草稿销毁',
  statement: '秘密草稿（纸面、电子）妥善保管，定期销毁删除；机密草稿及时销毁删除。',
  reading: '机密“及时”为印发次日，秘密“定期”为30日，均由本局设定。',
  facts: { level: oneOf('密级', ['秘密', '机密']) },
  parameters: { secretDays: local(30, '日'), confidentialDays: local(1, '日') },
  of: ({ level }, { secretDays, confidentialDays }) => ({
    unit: 'day',
    amount: level === '机密' ? confidentialDays : secretDays,
    roll: 'none',
  }),
  examples: [
    { given: { level: '机密', from: '2025-11-20' }, yields: '2025-11-21' },
    { given: { level: '秘密', from: '2025-11-20' }, yields: '2025-12-20' },
  ],
})

export const secretByPhone = permit('43.2.8', {
  name: '不用公共电话办密事',
  statement: '不得用公共电话、手机、明码电报办理秘密事项。',
  facts: {
    isSecret: yes('涉密事项'),
    by: oneOf('方式', ['公共电话', '手机', '明码电报', '机要渠道', '当面']),
  },
  refuse: ({ isSecret, by }) =>
    isSecret && by !== '机要渠道' && by !== '当面' && `不得用${by}办理秘密事项`,
  examples: [
    { given: { isSecret: true, by: '公共电话' }, yields: false },
    { given: { isSecret: true, by: '机要渠道' }, yields: true },
    { given: { isSecret: false, by: '手机' }, yields: true },
  ],
})

export const fiveArchives = ['文书', '科技', '人事', '案卷', '会计'] as const

export const archiveCheck = rule('43.3.1', {
  name: '五类档案清点',
  statement: '档案员管好文书、科技、人事、案卷、会计档案，不遗失、不损坏。',
  facts: {
    category: oneOf('类别', fiveArchives),
    expected: count('应有', '卷'),
    found: count('实有', '卷'),
  },
  decide: ({ category, expected, found }) => ({
    outcome: found < expected ? '报告遗失' : '相符',
    reason: `${category}档案应有${expected}卷，实有${found}卷`,
  }),
  examples: [
    { given: { category: '文书', expected: 120, found: 119 }, yields: '报告遗失' },
    { given: { category: '会计', expected: 60, found: 60 }, yields: '相符' },
  ],
})

export const archiveUse = permit(['43.3.2', '43.3.3'], {
  name: '档案利用',
  statement:
    '绝密档案未经局长批准不得查阅，查阅全程陪同，不提供无关材料；提供利用经办公室主任或分管局领导同意；外单位凭介绍信并经上述领导批准；个人不得调出档案。',
  conflicts: [{ with: '44.3.1', follow: '重要、机密档案的借阅另按第四十四条(三)，以严者为准。' }],
  facts: {
    level: oneOf('密级', ['不涉密', '秘密', '机密', '绝密']),
    approver: oneOf('批准', ['局长', '分管局领导', '办公室主任', '无']),
    isOutside: yes('外单位'),
    letter: text('介绍信'),
    isAccompanied: yes('全程陪同'),
    isRemoved: yes('个人调出'),
  },
  refuse: (f) => [
    f.level === '绝密' && f.approver !== '局长' && '绝密档案须经局长批准',
    f.approver === '无' && '须经办公室主任或分管局领导同意',
    f.level === '绝密' && !f.isAccompanied && '绝密档案查阅须全程陪同',
    f.isOutside && !f.letter.trim() && '外单位须持介绍信',
    f.isRemoved && '个人不得调出档案',
  ],
  examples: [
    {
      given: {
        level: '绝密',
        approver: '分管局领导',
        isOutside: false,
        letter: '',
        isAccompanied: true,
        isRemoved: false,
      },
      yields: false,
    },
    {
      given: {
        level: '不涉密',
        approver: '办公室主任',
        isOutside: true,
        letter: '',
        isAccompanied: true,
        isRemoved: false,
      },
      yields: false,
    },
    {
      given: {
        level: '绝密',
        approver: '局长',
        isOutside: false,
        letter: '',
        isAccompanied: true,
        isRemoved: false,
      },
      yields: true,
    },
  ],
})

export const archiveVisit = register('43.3.2', {
  name: '涉密档案查阅登记',
  statement: '查阅全程陪同，无关材料不提供。',
  keeper: '档案管理员',
  columns: {
    reader: text('查阅人'),
    volume: text('档号'),
    from: text('开始时刻'),
    to: text('结束时刻'),
    companion: text('陪同人'),
  },
})

export const noExcerpts = conditions('43.3.4', {
  name: '不私自摘录档案',
  statement: '不为个人或他人私自摘录、引用档案。',
  conflicts: [{ with: '44.3.2', follow: '经分管领导同意并登记的摘抄允许；私自摘录不允许。' }],
  must: { hasForm: ['已办摘抄手续', '未办理摘抄手续，不得摘录引用'] },
})

export const archiveRoom = permit(['43.3.5', '43.4.8'], {
  name: '档案室、收发室不会客',
  statement: '档案室内不得拍照、会客；无关人员不得进收发室，不在收发室会客，桌上不放秘密文件。',
  facts: {
    room: oneOf('场所', ['档案室', '收发室']),
    purpose: oneOf('事由', ['工作', '会客', '拍照']),
  },
  refuse: ({ room, purpose }) => purpose !== '工作' && `${room}内不得${purpose}`,
  examples: [
    { given: { room: '档案室', purpose: '会客' }, yields: false },
    { given: { room: '收发室', purpose: '会客' }, yields: false },
    { given: { room: '档案室', purpose: '工作' }, yields: true },
  ],
})

export const everyCopy = permit(['43.4.1', '43.4.2'], {
  name: '件件有登记、份份有下落',
  statement: '做好秘密文件登记传递，件件有登记、份份有下落。',
  facts: {
    copies: count('份数', '份'),
    held: count('有持有人', '份'),
    hasSignature: yes('交接签名'),
  },
  refuse: ({ copies, held, hasSignature }) => [
    held < copies && `${copies - held}份没有下落`,
    !hasSignature && '交接须签名',
  ],
  examples: [
    { given: { copies: 5, held: 4, hasSignature: true }, yields: false },
    { given: { copies: 5, held: 5, hasSignature: true }, yields: true },
    { given: { copies: 5, held: 5, hasSignature: false }, yields: false },
  ],
})

export const countedDaily = duty('43.4.3a', {
  name: '秘密文件每日清点',
  statement: '秘密文件严格核对登记分发，每日清点。',
  who: ['收发员'],
  every: { each: 'workday' },
  examples: [
    {
      given: { from: '2025-11-21', to: '2025-11-25' },
      yields: ['2025-11-21', '2025-11-24', '2025-11-25'],
    },
  ],
})

export const countMatches = permit('43.4.3a', {
  name: '清点相符',
  statement: '每日清点秘密文件。',
  facts: { expected: count('应有', '份'), found: count('实有', '份') },
  refuse: ({ expected, found }) =>
    found !== expected && `应有${expected}份，实有${found}份，已通知办公室主任，请核查`,
  examples: [
    { given: { expected: 12, found: 11 }, yields: false },
    { given: { expected: 12, found: 12 }, yields: true },
  ],
})

export const readerChased = limit('43.4.4', {
  name: '催阅催退',
  statement: '传阅借阅签收注销，及时催阅催退，办后归档。',
  reading: '持有2日未退的催退，由本局设定。',
  parameters: { days: local(2, '日') },
  of: (_, { days }) => ({ unit: 'day', amount: days, roll: 'none' }),
  examples: [{ given: { from: '2025-11-10' }, yields: '2025-11-12' }],
})

export const deliveredTo = permit('43.4.5', {
  name: '直接签收',
  statement: '发文直接交收发、秘书或领导签收，不得托人转交。',
  facts: { by: text('签收人岗位') },
  parameters: { who: printed(['收发员', '秘书', '领导']) },
  refuse: ({ by }, { who }) =>
    !who.some((one) => one === by) && `不得托人转交，须由${who.join('、')}签收，不能由${by}签收`,
  examples: [
    { given: { by: '驾驶员' }, yields: false },
    { given: { by: '秘书' }, yields: true },
  ],
})

export const deliveryRound = rule('43.4.6', {
  name: '送文件途中',
  statement: '送文件途中不办私事、不进公共场所。',
  reading: '用时超出正常用时3倍的须说明原因，由本局设定。',
  facts: { usual: count('正常用时', '分钟'), took: count('实际用时', '分钟') },
  parameters: { times: local(3, '倍') },
  decide: ({ usual, took }, { times }) => ({
    outcome: took > usual * times ? '说明原因' : '正常',
    reason: `正常${usual}分钟，实际${took}分钟`,
  }),
  examples: [
    { given: { usual: 30, took: 180 }, yields: '说明原因' },
    { given: { usual: 30, took: 45 }, yields: '正常' },
  ],
})

export const topSecretSealed = conditions('43.4.7b', {
  name: '绝密件加封',
  statement: '向外发绝密件须加封。',
  reading: '发往外地的另加密封条、盖密封章，见第五十三条(一)3。',
  must: { isSealed: ['已加封', '绝密件须加封后发出'] },
})

export const onlyMailRoom = permit(['43.4.9', '43.4.10', '43.4.11'], {
  name: '不准他人翻动、不得泄露',
  statement: '不准他人翻动文件，不得泄露秘密文件内容，不得给无关人员看。',
  facts: {
    isMailRoom: yes('收发人员'),
    isListed: yes('在阅件范围内'),
    isExport: yes('导出或转发'),
  },
  refuse: ({ isMailRoom, isListed, isExport }) => [
    !isMailRoom && !isListed && '仅收发人员和阅件人可看',
    isExport && '秘密文件登记不得导出转发',
  ],
  examples: [
    { given: { isMailRoom: false, isListed: false, isExport: false }, yields: false },
    { given: { isMailRoom: true, isListed: false, isExport: true }, yields: false },
    { given: { isMailRoom: false, isListed: true, isExport: false }, yields: true },
  ],
})

export const printJob = permit(['43.5.1', '43.5.2', '43.5.3', '43.5.4a'], {
  name: '密件打印',
  statement:
    '文印员遵守保密规定，不向无关人员泄露打印内容；打印后清点份数，连同底稿交科室或收发；废纸及时销毁；下班前密件入锁柜。',
  facts: {
    hasPledge: yes('文印员已签保密承诺'),
    isOwner: yes('由接单文印员经办'),
    ordered: count('应印', '份'),
    delivered: count('交付', '份'),
    hasDraft: yes('底稿一并交还'),
    spoiled: count('废页', '页'),
    destroyed: count('已销毁废页', '页'),
  },
  refuse: (f) => [
    !f.hasPledge && '未签保密承诺，不得承印密件',
    !f.isOwner && '密件打印内容不得给其他人看',
    f.delivered !== f.ordered && `应印${f.ordered}份，交付${f.delivered}份，须清点一致`,
    !f.hasDraft && '底稿须一并交还',
    f.destroyed < f.spoiled && '请登记废页销毁情况',
  ],
  examples: [
    {
      given: {
        hasPledge: true,
        isOwner: true,
        ordered: 30,
        delivered: 29,
        hasDraft: true,
        spoiled: 0,
        destroyed: 0,
      },
      yields: false,
    },
    {
      given: {
        hasPledge: true,
        isOwner: true,
        ordered: 30,
        delivered: 30,
        hasDraft: true,
        spoiled: 3,
        destroyed: 0,
      },
      yields: false,
    },
    {
      given: {
        hasPledge: true,
        isOwner: true,
        ordered: 30,
        delivered: 30,
        hasDraft: true,
        spoiled: 3,
        destroyed: 3,
      },
      yields: true,
    },
  ],
})

export const printForm = form('43.5.3', {
  name: '密件打印交接单',
  statement: '打印后清点份数，连同底稿交科室或收发。',
  fields: {
    number: text('文号'),
    ordered: count('应印', '份'),
    delivered: count('交付', '份'),
    spoiled: count('废页', '页'),
    on: day('日期'),
  },
  signatures: ['文印员', '收件人'],
})

export const encryptedFiles = conduct('43.5.4b', {
  name: '计算机内秘密文件加密',
  statement: '计算机内的秘密文件要加密。',
  reading: '本系统不存秘密文件（第四十三条(六)9）；涉密计算机由保密检查核对。',
  who: ['文印员'],
})
