import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp, { type Sharp } from 'sharp'
import { expect, test } from 'vitest'
import { pictureDoubts } from '../../shared/rules/pictures/picture-doubts.ts'
import { openIntakeCase } from './intake-case.ts'
import { fixtures, takeIn } from './pictures-case.ts'

const example = join(import.meta.dirname, '..', '..', 'examples', 'topup-dispute')
const screen = join(example, 'Screenshot_20260912-204118_com.xingyun.kameng.png')
const photo = join(example, 'IMG_20260916_101530.jpg')

async function doubtsOf(picture: Sharp) {
  const place = openIntakeCase()
  const path = join(place.root, 'picture.png')
  writeFileSync(path, await picture.png().toBuffer())
  const { items } = await takeIn(place, [path])
  return items.flatMap((item) => pictureDoubts(item))
}

test('no screenshot or photo of the example is called blurred or dark', async () => {
  const place = openIntakeCase()
  const names = readdirSync(example).filter((name) => /\.(png|jpg)$/.test(name))
  const { items } = await takeIn(place, [
    ...names.map((name) => join(example, name)),
    join(fixtures, 'receipt.heic'),
  ])
  expect(items.length).toBeGreaterThan(11)
  for (const item of items) {
    expect(item.facts.sharpness, item.fileName).toBeGreaterThan(0.5)
    expect(pictureDoubts(item).filter((doubt) => doubt !== 'small')).toEqual([])
  }
})

test.each([
  ['a blurred screenshot', () => sharp(screen).blur(6), ['blurred']],
  ['a blurred photo', () => sharp(photo).blur(9), ['blurred']],
  ['a photo in the dark', () => sharp(photo).linear(0.15, 0), ['dark']],
  ['a screenshot at a third of its size', () => sharp(screen).resize(360), ['small']],
])('%s is said to be hard to read', async (_, picture, doubts) => {
  expect(await doubtsOf(picture())).toEqual(doubts)
})

const darkTheme = `<svg xmlns="http://www.w3.org/2000/svg" width="1080" height="2400"><rect width="1080" height="2400" fill="#0b0b0c"/>
<g font-family="Noto Sans CJK SC" font-size="44" fill="#c8c8c8"><text x="60" y="300">订单已取消</text><text x="60" y="420">退款将在 3 个工作日内到账</text></g></svg>`

test.each([
  ['two lines on a dark theme', () => sharp(Buffer.from(darkTheme))],
  ['a screenshot turned into a dark one', () => sharp(screen).negate({ alpha: false })],
  [
    'an empty white page',
    () => sharp({ create: { width: 1080, height: 2400, channels: 3, background: '#fff' } }),
  ],
  ['a screenshot as a chat sends it on', () => sharp(screen).jpeg({ quality: 50 })],
])('%s is not said to be hard to read', async (_, picture) => {
  expect(await doubtsOf(picture())).toEqual([])
})
