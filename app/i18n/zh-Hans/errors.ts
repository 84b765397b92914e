import type { errors as en } from '../en/errors.ts'
import type { SameShape } from '../same-shape.ts'

export const errors = {
  invalid: '部分资料有问题，请看标出的栏目。',
  forbidden: '你没有权限这样做。',
  not_found: '找不到这项内容。',
  conflict: '这项内容刚被更改，请重新查看。',
  too_many: '操作太频繁，请稍后再试。',
  unexpected: '我们的系统出了问题。你已保存的资料不会丢失。',
  unauthenticated: '请先登录。',
  required: '请填写这一栏。',
  tooLong: '内容太长。',
  tooShort: '内容太短。',
  tooSmall: '这个数字太小。',
  tooLarge: '这个数字太大。',
  notANumber: '请输入数字。',
  notAChoice: '请选择其中一项。',
  email: '请输入邮箱地址，例如 name@example.com。',
  day: '请输入正确的日期。',
  summaryTitle: '有地方需要修改',
  titlePrefix: '错误：',
  page: {
    forbidden: { title: '你不能查看此页', text: '你的账户没有权限。如有疑问，请向邀请你的机构查询。' },
    not_found: { title: '找不到此页', text: '网址可能有误，或页面已移走或删除。' },
    conflict: { title: '内容已更改', text: '其他人刚更改了这项内容，请返回重新查看。' },
    invalid: { title: '无法使用这些资料', text: '表格内容不符合要求，请返回再试。' },
    too_many: { title: '请稍等一下', text: '你在短时间内操作太多次，请几分钟后再试。' },
    unexpected: { title: '我们的系统出了问题', text: '你已保存的资料不会丢失，请稍后再试。' },
    offline: { title: '你已离线', text: '请检查网络连接。你输入的内容仍保留在此页。' },
    home: '返回首页',
    back: '返回上一页',
  },
} as const satisfies SameShape<typeof en>
