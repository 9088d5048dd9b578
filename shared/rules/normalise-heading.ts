/** Without padding, case and unit: `金额（元） ` and `金额` are one heading; so are `账　号` and `账号`. */
export function normaliseHeading(heading: string): string {
  const plain = heading
    .replace(/[\s\ufeff]/g, '')
    .replaceAll('（', '(')
    .replaceAll('）', ')')
    .toLowerCase()
  return plain.replace(/\((?:单位[:：])?[+-]?(?:元|人民币|人民币元|cny|rmb)\)$/, '')
}
