import ExcelJS from 'exceljs'
import { duties, unitKinds } from '#kernel/org/directory.ts'
import {
  flatColumns,
  personColumns,
  seatColumns,
  unitColumns,
} from '#kernel/org/import-sheet.store.ts'

/** The flat sheet with example lines, and a sheet that explains the columns. */
export async function importTemplate(): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet('机构人员')
  sheet.addRow([...flatColumns])
  const from = '2026-01-01'
  sheet.addRow([
    '张三',
    '办公室',
    '办公室主任',
    '科室负责人',
    '正科级',
    '0876-2120001',
    'zhangsan',
    from,
    '内设机构',
    'office',
    '',
  ])
  sheet.addRow([
    '李四',
    '办公室',
    '收发员',
    '收发员',
    '科员',
    '0876-2120002',
    'lisi',
    from,
    '内设机构',
    'office',
    '',
  ])
  sheet.getRow(1).font = { bold: true }
  for (const column of sheet.columns) {
    column.width = 16
    // As text, so that Excel keeps telephone numbers and days as they are typed.
    column.numFmt = '@'
  }
  const notes = book.addWorksheet('填写说明')
  notes.getColumn(1).width = 14
  notes.getColumn(2).width = 90
  for (const line of [
    ['一人多职', '每个职务一行，姓名相同；再填相同的电话或登录名，以便与同名的人区分。'],
    ['单位类别', `新单位必填：${unitKinds.join('、')}。库里已有的单位可以不填。`],
    ['单位代码', '可以不填。收文流程按代码找单位：办公室填 office，人事教育科填 personnel。'],
    ['职责', `决定流程里谁办什么，须为：${duties.join('、')}。职务照任职文件填写。`],
    ['登录名', '填了就建立账号，导入后给出一次性口令；不填不建。'],
    ['任职日期', '写成2026-01-01；不填为导入当日。'],
    [
      '三张表',
      `也可分为“单位”“人员”“任职”三张表。单位：${unitColumns.join('、')}；人员：${personColumns.join('、')}；任职：${seatColumns.join('、')}。`,
    ],
  ]) {
    notes.addRow(line)
  }
  return new Uint8Array(await book.xlsx.writeBuffer())
}
