import type { SeenFact } from './fact-text.ts'

// At the beginning of a row or of what stands beside: `投诉商户` is a button, `商户：某店` a label.
const shop =
  /(?:^|\n|\s{2}|[，。；,;])(?:店铺|商家|商户|卖家|平台|收款方|收款人|收款商户|销售方)(?:全称|名称|名)?(?:\s?[:：]\s?|\s{2,})(?<name>[^\s:：，。；,;›>][^\n，。；,;›>]{1,39}?)(?=\s{2}|\s*[›>]|[，。；,;\n]|$)/g
const agent =
  /(?:工号\s?[:：]?\s?|客服\s?(?:工号|编号)?\s?[:：]?\s?)(?<number>[A-Z]{0,3}\d{2,8})(?!\d)(?!\s*(?:小时|分钟|个|天|元|号线|[-—]\d))/g
/** Numbers that one calls, not persons. */
const hotline = /^(?:95\d{3}|12\d{3}|10\d{3}|400\d*)$/

/** Shops and platforms where they are called so. */
export function findShops(text: string): SeenFact[] {
  return [...text.matchAll(shop)].flatMap((match): SeenFact[] => {
    const name = (match.groups?.name ?? '').trim()
    if (!/\p{L}/u.test(name)) return []
    const at = match.index + match[0].lastIndexOf(name)
    return [{ kind: 'shop', value: name, shown: name, at, confidence: 0.8 }]
  })
}

/** Who answered for the other side, by number. */
export function findAgents(text: string): SeenFact[] {
  return [...text.matchAll(agent)].flatMap((match): SeenFact[] => {
    const number = match.groups?.number ?? ''
    if (hotline.test(number)) return []
    const name = `客服${number}`
    const at = match.index + match[0].length - number.length
    return [{ kind: 'agent', value: name, shown: name, at, confidence: 0.85 }]
  })
}

/** Where people buy and sell. As a name it may stand for much else, so it is no more than a hint. */
const platforms =
  /淘宝|天猫|京东|拼多多|闲鱼|转转|抖音商城|快手小店|小红书|唯品会|苏宁易购|交易猫|螃蟹账号|盼之代售|氪金兽|5173(?!\d)|7881(?!\d)|DD373|Steam/g

export function findPlatforms(text: string): SeenFact[] {
  return [...text.matchAll(platforms)].map(({ 0: name, index: at }) => ({
    kind: 'shop',
    value: name,
    shown: name,
    at,
    confidence: 0.5,
  }))
}

/** The parties of the case, wherever they are called by their name. */
export function findParties(text: string, parties: readonly string[]): SeenFact[] {
  return parties.flatMap((name): SeenFact[] => {
    const at = name.length < shortestName ? -1 : text.indexOf(name)
    return at === -1 ? [] : [{ kind: 'shop', value: name, shown: name, at, confidence: 0.9 }]
  })
}

/** A name of one character stands in too many words. */
const shortestName = 2
