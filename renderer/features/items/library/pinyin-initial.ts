// The first character of each initial in the order of GB 2312, where Unicode's Chinese collation follows pinyin.
const firsts = '阿八嚓哒妸发旮哈讥咔垃痳拏噢妑七呥扨它穵夕丫帀'
const letters = 'abcdefghjklmnopqrstwxyz'
const chinese = new Intl.Collator('zh-CN-u-co-pinyin')

/** The letter a Chinese character is typed with first, as file managers jump by it; other characters as they are. */
export function pinyinInitial(character: string): string {
  if (!/\p{Script=Han}/u.test(character)) return character
  for (let index = firsts.length - 1; index >= 0; index -= 1) {
    if (chinese.compare(firsts[index] ?? '', character) <= 0) return letters[index] ?? character
  }
  return character
}
