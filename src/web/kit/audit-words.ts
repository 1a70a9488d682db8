/** Field names as people read them; what is not listed stays as it was recorded. */
const fields: Record<string, string> = {
  a: 'A角',
  account: '账号',
  acting: '主持工作',
  added: '新增',
  b: 'B角',
  basis: '依据',
  body: '组织',
  changed: '更改',
  code: '代码',
  day: '日期',
  delegate: '受托人',
  demo: '演示',
  disabled: '停用',
  due: '时限',
  duty: '职责',
  findings: '不符',
  from: '自',
  granted: '同意',
  ground: '事由',
  id: '编号',
  kind: '种类',
  last: '最后一天',
  leader: '领导',
  login: '登录名',
  matters: '事项',
  name: '名称',
  ok: '相符',
  parent: '上级',
  person: '人员',
  phone: '电话',
  post: '岗位',
  principal: '委托人',
  q: '查找',
  rank: '职级',
  role: '身份',
  rows: '行数',
  shortName: '简称',
  sort: '排序',
  state: '环节',
  title: '职务',
  to: '至',
  type: '事项种类',
  types: '事项种类',
  unit: '单位',
  year: '年份',
}

/** The recorded values in a line; complete, so that nothing is hidden from whoever audits. Pure. */
export function wordsOf(body: unknown): string {
  if (typeof body !== 'object' || body === null) return plain(body)
  return Object.entries(body)
    .filter(([, value]) => value !== null && value !== '')
    .map(([key, value]) => `${fields[key] ?? key}：${plain(value)}`)
    .join('；')
}

function plain(value: unknown): string {
  if (value === true) return '是'
  if (value === false) return '否'
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? '')
}
