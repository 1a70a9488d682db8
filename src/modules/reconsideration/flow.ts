/** The stations of a reconsideration and what is done at them, in the order of work. */

export const states = {
  received: { label: '待法规科接收' },
  examining: { label: '收到审查' },
  noticing: { label: '送达不予受理、告知' },
  reviewing: { label: '审理' },
  suspended: { label: '中止审理' },
  checking: { label: '科室审核意见' },
  deliberating: { label: '集体复议' },
  signing: { label: '作出决定' },
  sealing: { label: '用印' },
  serving: { label: '送达决定书' },
  watching: { label: '跟踪起诉和履行' },
  ending: { label: '送达终止决定书' },
  filing: { label: '立卷归档' },
  filed: { label: '已办结归档', end: 'done' },
} as const
export type State = keyof typeof states

const step = <S extends State>(label: string, state: S) => ({ label, state, returnable: false })
export const steps = {
  create: step('登记', 'examining'),
  signIn: step('接收登记', 'received'),
  examine: step('审查申请', 'examining'),
  review: step('审理，提出意见', 'reviewing'),
  answer: step('登记答复', 'reviewing'),
  serve: step('送达文书', 'reviewing'),
  notify: step('送达不予受理、告知', 'noticing'),
  stay: step('决定停止执行', 'reviewing'),
  access: step('安排查阅', 'reviewing'),
  hear: step('听取意见', 'reviewing'),
  extend: step('批准延期', 'reviewing'),
  norm: step('审查规定、依据', 'suspended'),
  check: step('审核意见', 'checking'),
  convene: step('召集集体复议', 'deliberating'),
  conclude: step('结束表决', 'deliberating'),
  sign: step('作出决定', 'signing'),
  seal: step('用印', 'sealing'),
  deliver: step('送达决定书', 'serving'),
  watch: step('跟踪起诉、履行', 'watching'),
  order: step('督促履行、重作', 'watching'),
  end: step('送达终止决定书', 'ending'),
  file: step('立卷归档', 'filing'),
} as const
export type Step = keyof typeof steps

/** What lies with whoever handles it: having any of these in hand, one writes down what happens beside it. */
export const inHand: readonly Step[] = [
  'review',
  'answer',
  'serve',
  'deliver',
  'access',
  'hear',
  'norm',
  'convene',
  'conclude',
  'watch',
  'order',
]

/** From the application to its decision: the parties may still be heard, the application be recalled. */
export const beforeDecision: State[] = [
  'received',
  'examining',
  'reviewing',
  'suspended',
  'checking',
  'deliberating',
  'signing',
]

/** Once accepted, until it is decided. */
export const underReview: State[] = ['reviewing', 'suspended', 'checking', 'deliberating']

/** In which something may have to be served. */
export const servable: State[] = [
  'examining',
  'noticing',
  'reviewing',
  'suspended',
  'checking',
  'deliberating',
  'signing',
  'sealing',
  'serving',
  'watching',
  'ending',
]

/** Everything but the end. */
export const open = (Object.keys(states) as State[]).filter((state) => state !== 'filed')
