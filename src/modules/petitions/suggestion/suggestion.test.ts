import { expect, test } from 'vitest'
import { suggestionFor } from '#modules/petitions/suggestion/suggestion.ts'

test('建议的科室说得出是哪几个字；没有字就没有建议', () => {
  const { sections, elsewhere } = suggestionFor('工地拖欠我们工资\n包工头拖欠工资三个月')
  expect(sections[0]).toMatchObject({ code: 'inspection', words: ['拖欠工资', '包工头'] })
  expect(elsewhere).toBeNull()
  expect(suggestionFor('您好\n谢谢')).toEqual({ sections: [], elsewhere: null })
})

test.each([
  ['咨询居民养老保险补缴', 'rural'],
  ['企业养老保险补缴的问题', 'pension'],
  ['老板不给员工买社保', 'inspection'],
  ['公司不和我们签订劳动合同', 'inspection'],
  ['社保卡丢了怎么补办', 'information'],
  ['不服劳动仲裁裁决', 'arbitration'],
  ['职称评审不公平', 'experts'],
  ['失业金什么时候发', 'jobs'],
])('“%s”先建议%s', (subject, code) => {
  expect(suggestionFor(subject).sections[0]?.code).toBe(code)
})

test('短的字在长的字里不另算：居民养老保险不是养老保险科的', () => {
  const { sections } = suggestionFor('城乡居民养老保险怎么交')
  expect(sections.map(({ code }) => code)).toEqual(['rural'])
})

test('正文里顺便提到一次的两个字不算；别的部门的事说得出是哪个部门', () => {
  expect(suggestionFor('问个事\n我有社保卡').sections).toEqual([])
  const { sections, elsewhere } = suggestionFor('小区物业乱收费\n业主都有社保')
  expect(sections).toEqual([])
  expect(elsewhere).toMatchObject({
    organ: '住房和城乡建设局',
    words: ['物业', '业主', '小区'],
  })
})

test('本局的事写到别的部门，仍归本局', () => {
  expect(suggestionFor('教师职称评审中学校拖欠绩效工资\n我们小学').elsewhere).toBeNull()
})
