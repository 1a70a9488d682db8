/** Chapters and articles as the printed edition orders them, by their titles. */

export interface Chapter {
  readonly title: string
  readonly articles: readonly { readonly key: string; readonly title: string }[]
}

const chapter = (title: string, first: number, titles: readonly string[]): Chapter => ({
  title,
  articles: titles.map((name, i) => ({ key: String(first + i), title: name })),
})

export const contents: readonly Chapter[] = [
  { title: '前言', articles: [{ key: 'pre', title: '前言' }] },
  { title: '第一章 总则', articles: [{ key: 'ch1', title: '主要职责和机构设置' }] },
  chapter('第二章 工作守则', 1, ['九种意识', '工作人员守则', '工作人员禁令', '言谈举止规范']),
  chapter('第三章 规章制度', 5, [
    '党风廉政建设责任制度',
    '廉政风险防控监督制度',
    '集体讨论主要负责人末位表态制度',
    '重大事项请示报告制度',
    '重要工作交办催办督办查办制度',
    '交办事项反馈制度',
    '会议制度',
    '学习制度',
    '首问责任制度',
    '服务承诺制度',
    '限时办结制度',
    '行政执法学习培训制度',
    '行政执法公示制度',
    '行政执法监督检查制度',
    '行政执法回访制度',
    '行政执法考核评议制度',
    '行政执法过错责任追究制度',
    '行政审批过错责任追究制度',
    '行政处罚案件法制审查制度',
    '重大案件合议制度',
    '重大行政处罚案件备案制度',
    '建议和提案办理工作制度',
    '公务员调动报批管理制度',
    '科级领导干部考察提拔报批管理制度',
    '事业单位人员调动报批管理制度',
    '印章管理制度',
    '卫生管理制度',
    '网站管理制度',
    '信访工作制度',
    '因公外出和请销假制度',
    '考勤制度',
    '值班加班制度',
    '财务管理制度',
    '差旅费管理制度',
    '办公用品采购管理制度',
    '固定资产管理制度',
    '车辆管理制度',
    '办公自动化设备管理制度',
    '保密制度',
    '档案痕迹管理制度',
    '退休人员管理服务制度',
    '关爱慰问制度',
  ]),
  chapter('第四章 管理办法', 47, [
    '行政问责办法',
    '干部职工绩效考核奖惩办法',
    '行政执法行为管理办法',
    '政务信息工作目标考核办法',
    '信息公开宣传考核办法',
    '服务满意度测评考核办法',
  ]),
  chapter('第五章 工作程序', 53, [
    '公文处理程序',
    '调研工作程序',
    '接待工作程序',
    '信访工作程序',
    '行政复议程序',
    '综合事务处理程序',
  ]),
]

/** `第三十四条` for `34`; chapter 1 and the preface by their own names. */
export function articleName(key: string): string {
  if (key === 'pre') return '前言'
  if (key === 'ch1') return '第一章'
  return `第${chineseNumber(Number(key))}条`
}

const digits = '零一二三四五六七八九'

/** 1–99 in Chinese. */
export function chineseNumber(n: number): string {
  const [tens, ones] = [Math.floor(n / 10), n % 10]
  const ten = tens === 0 ? '' : tens === 1 ? '十' : `${digits[tens]}十`
  return `${ten}${ones === 0 && tens > 0 ? '' : digits[ones]}`
}
