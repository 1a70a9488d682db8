import { conditions, conduct, count, duty, form, local, permit, rule, text, yes } from '../kit.ts'

/** 第四十三条 保密制度，(六) 计算机信息系统。 */

export const localRegulation = conduct('43.6.1', {
  name: '遵守计算机系统安全规定',
  statement: '遵守计算机系统安全条例和本局《网络信息安全工作管理规定》。',
  reading: '《网络信息安全工作管理规定》由信息中心上传，未上传的提示缺口。',
})

export const lockout = rule('43.6.2', {
  name: '账号锁定',
  statement: '妥善保管账号密码，不外泄。',
  reading: '连续输错锁定是本局设定的技术措施。',
  facts: { failures: count('连续输错', '次') },
  parameters: { most: local(5, '次'), minutes: local(15, '分钟') },
  decide: ({ failures }, { most, minutes }) => ({
    outcome: failures >= most,
    reason: failures >= most ? `连续输错${failures}次，锁定${minutes}分钟` : `输错${failures}次`,
  }),
  examples: [
    { given: { failures: 4 }, yields: false },
    { given: { failures: 5 }, yields: true },
  ],
})

export const dataMovement = permit(['43.6.3', '43.6.4', '43.6.6'], {
  name: '业务数据导入导出',
  statement:
    '未经允许不得导入、导出、复制业务系统数据；重要业务数据不得翻印、刻录带出办公区；不得倒卖、出让。',
  reading: '批准人为分管领导和信息中心，条文未写，由本局设定。',
  facts: {
    byLeader: yes('分管领导批准'),
    byCentre: yes('信息中心同意'),
    isImportant: yes('重要业务数据'),
    leavesOffice: yes('带出办公区'),
    isSold: yes('出让给他人'),
  },
  refuse: (f) => [
    (!f.byLeader || !f.byCentre) && '导入导出业务数据须经分管领导批准、信息中心同意',
    f.isImportant && f.leavesOffice && '重要业务数据不得带出办公区',
    f.isSold && '不得倒卖、出让业务数据',
  ],
  examples: [
    {
      given: {
        byLeader: false,
        byCentre: false,
        isImportant: false,
        leavesOffice: false,
        isSold: false,
      },
      yields: false,
    },
    {
      given: {
        byLeader: true,
        byCentre: true,
        isImportant: true,
        leavesOffice: true,
        isSold: false,
      },
      yields: false,
    },
    {
      given: {
        byLeader: true,
        byCentre: true,
        isImportant: true,
        leavesOffice: false,
        isSold: false,
      },
      yields: true,
    },
  ],
})

export const dataMovementForm = form('43.6.3', {
  name: '业务数据导出审批单',
  statement: '未经允许不得导入、导出、复制业务系统数据。',
  fields: {
    system: text('系统'),
    content: text('数据范围'),
    rows: count('条数', '条'),
    purpose: text('用途'),
  },
  signatures: ['申请人', '分管领导', '信息中心'],
})

export const unusualUse = rule('43.6.6', {
  name: '异常查询',
  statement: '不得倒卖、出让业务数据。',
  reading: '当日查询量达到日均20倍的告警，由本局设定。',
  facts: { today: count('当日查询', '次'), usual: count('日均查询', '次') },
  parameters: { times: local(20, '倍') },
  decide: ({ today, usual }, { times }) => ({
    outcome: usual > 0 && today >= usual * times,
    reason: `当日${today}次，日均${usual}次`,
  }),
  examples: [
    { given: { today: 20000, usual: 200 }, yields: true },
    { given: { today: 260, usual: 200 }, yields: false },
  ],
})

export const recordChange = conditions('43.6.5', {
  name: '修改业务数据',
  statement: '不得随意添加、删除、修改业务数据。',
  must: {
    isAllowed: ['有修改权限', '没有修改权限'],
    isLogged: ['修改前后均留痕', '修改须保留修改前后的内容'],
  },
})

export const programsKeptOut = permit('43.6.7', {
  name: '不装恶意软件',
  statement: '不装恶意软件，不传播恶意代码，不用第三方软件在内网闲聊、传数据。',
  facts: { extension: text('文件类型') },
  parameters: {
    refused: local(['exe', 'bat', 'cmd', 'com', 'scr', 'js', 'vbs', 'ps1', 'msi', 'dll']),
  },
  refuse: ({ extension }, { refused }) =>
    refused.some((one) => one === extension.toLowerCase()) && `不得上传可执行文件（.${extension}）`,
  examples: [
    { given: { extension: 'EXE' }, yields: false },
    { given: { extension: 'pdf' }, yields: true },
  ],
})

export const virusCheck = duty('43.6.8', {
  name: '查杀病毒',
  statement: '定期、不定期查杀病毒，个人电脑不留存重要数据。',
  reading: '“定期”按月，由本局设定。',
  who: ['设备使用人'],
  every: { each: 'month', on: 'last-workday', isLocal: true },
  examples: [{ given: { from: '2025-12-01', to: '2025-12-31' }, yields: ['2025-12-31'] }],
})
