import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { orderLines } from '../../../electron/intake/recognize/order-lines.ts'
import type { PixelBox, RecognizedLine } from '../../../shared/model/recognition.ts'

type TrueLine = { readonly text: string; readonly box: PixelBox }
type Truth = { readonly lines: readonly TrueLine[]; readonly ignored: readonly PixelBox[] }
export type Score = { readonly characters: number; readonly errors: number }

export const example = join(import.meta.dirname, '..', '..', '..', 'examples', 'topup-dispute')
const path = join(import.meta.dirname, '..', '..', 'fixtures', 'recognition', 'truth.json')
/** By file name; `test/fixtures/recognition/make-recognition-truth.ts` writes it. */
export const truths = JSON.parse(readFileSync(path, 'utf8')) as Readonly<Record<string, Truth>>

export function truthOf(name: string): Truth {
  const truth = truths[name]
  if (truth === undefined) throw new Error(`no truth for ${name}`)
  return truth
}

/** Order numbers, amounts and times as they stand in the picture. */
export function trueFields(name: string): string[] {
  const field = /\d{10,}|[A-Z]{2,}-?\d{4,}|[¥￥]?\d[\d,]*\.\d{2}\b|\d{4}-\d{2}-\d{2}|\d{2}:\d{2}(:\d{2})?/g
  return truthOf(name).lines.flatMap(({ text }) => text.match(field) ?? [])
}

/** Over the whole text in reading order; what stands in pictures inside of the picture does not count. */
export function scoreText(name: string, found: readonly RecognizedLine[]): Score {
  const { lines, ignored } = truthOf(name)
  const counted = found.filter(({ box }) => !ignored.some((area) => isInside(box, area)))
  const expected = plain(joined(lines))
  return { characters: [...expected].length, errors: distance(expected, plain(joined(counted))).whole }
}

/** Each field against where it is found best. */
export function scoreFields(name: string, found: readonly RecognizedLine[]): Score {
  const text = plain(joined(found))
  const fields = trueFields(name).map(plain)
  return {
    characters: fields.reduce((sum, field) => sum + field.length, 0),
    errors: fields.reduce((sum, field) => sum + distance(field, text).within, 0),
  }
}

function joined(lines: readonly TrueLine[]): string {
  return orderLines(lines)
    .map(({ text }) => text)
    .join('')
}

function isInside([x, y, width, height]: PixelBox, [left, top, areaWidth, areaHeight]: PixelBox): boolean {
  const [middleX, middleY] = [x + width / 2, y + height / 2]
  return middleX >= left && middleX <= left + areaWidth && middleY >= top && middleY <= top + areaHeight
}

/** Without spaces, widths and drawn signs: nobody searches for `‹` or `☺`, and the models know no such characters. */
function plain(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s‹›✓☺✂🗀⟳☆⋮•◉⊕]/gu, '')
    .replace(/×/g, 'x')
    .replace(/[・•]/g, '·')
    .replace(/[“”]/g, '"')
}

/** Edits from one to the other (`whole`), and to the best part of the other (`within`). */
function distance(expected: string, found: string): { whole: number; within: number } {
  const [rows, columns] = [[...expected], [...found]]
  let whole = [0, ...columns.map((_, at) => at + 1)]
  let within = Array.from({ length: columns.length + 1 }, () => 0)
  for (const [row, character] of rows.entries()) {
    whole = nextRow(whole, row + 1, character)
    within = nextRow(within, row + 1, character)
  }
  return { whole: whole.at(-1) ?? 0, within: Math.min(...within) }

  function nextRow(above: readonly number[], first: number, character: string): number[] {
    const next = [first]
    for (const [column, other] of columns.entries()) {
      const replaced = (above[column] ?? 0) + (character === other ? 0 : 1)
      next.push(Math.min(replaced, (above[column + 1] ?? 0) + 1, (next[column] ?? 0) + 1))
    }
    return next
  }
}
