import type { DocumentParts } from './document-parts.ts'
import { type OfdPages, type OfdPart, readAt } from './ofd-pages.ts'
import { childElements, findAll, textIn, type XmlElement } from './xml-tree.ts'

/** GB/T 36609 and the schema of `www.edrm.org.cn`: what the fields of an electronic invoice are called on paper. */
const labels: Readonly<Record<string, string>> = {
  InvoiceCode: '发票代码',
  InvoiceNo: '发票号码',
  IssueDate: '开票日期',
  InvoiceCheckCode: '校验码',
  MachineNo: '机器编号',
  BuyerName: '购买方名称',
  BuyerTaxID: '购买方纳税人识别号',
  BuyerAddrTel: '购买方地址、电话',
  BuyerFinancialAccount: '购买方开户行及账号',
  SellerName: '销售方名称',
  SellerTaxID: '销售方纳税人识别号',
  SellerAddrTel: '销售方地址、电话',
  SellerFinancialAccount: '销售方开户行及账号',
  TaxInclusiveTotalAmount: '价税合计',
  TaxExclusiveTotalAmount: '合计金额',
  TaxTotalAmount: '合计税额',
  Note: '备注',
  InvoiceClerk: '开票人',
  Payee: '收款人',
  Checker: '复核人',
  Item: '项目名称',
  Specification: '规格型号',
  MeasurementDimension: '单位',
  Quantity: '数量',
  Price: '单价',
  Amount: '金额',
  TaxScheme: '税率',
  TaxAmount: '税额',
}
/** Seals and codes of machines, which nobody reads. */
const notWords = /^(?:Signature|TaxControlCode|GraphCode|DocID)$/

type Field = { readonly name: string; readonly value: string }

/** What an invoice says of itself as data: in its own XML, else by tags on its words, and in the file's description. */
export async function readOfdInvoice(
  parts: DocumentParts,
  places: { readonly root: OfdPart; readonly document: OfdPart },
  pages: OfdPages,
): Promise<{ readonly lines: readonly string[]; readonly issued: string | null }> {
  const { root, document } = places
  const described = findAll(root.tree, 'CustomData')
    .map((data) => ({ name: data.attributes.get('Name') ?? '', value: textIn(data).trim() }))
    .filter(({ name }) => /\p{Script=Han}/u.test(name))
  const attached = await readAttached(parts, document)
  const stated = attached.length > 0 ? attached : await readTagged(parts, document, pages)
  const known = new Set(stated.map(wordField))
  const fields = [...stated, ...described.filter((field) => !known.has(wordField(field)))]
  const issued = fields.find(({ name }) => name === 'IssueDate' || name === '开票日期')?.value ?? null
  return { lines: fields.filter(({ value }) => value !== '').map(wordField), issued }
}

function wordField({ name, value }: Field): string {
  return `${labels[name] ?? name}：${value}`
}

/** `original_invoice.xml` and other XML that is attached. */
async function readAttached(parts: DocumentParts, document: OfdPart): Promise<readonly Field[]> {
  const fields: Field[] = []
  for (const list of await follow(parts, document, 'Attachments')) {
    for (const file of await follow(parts, list, 'FileLoc')) {
      if (/\.xml$/i.test(file.name)) fields.push(...listFields(file.tree, textIn))
    }
  }
  return fields
}

/** Tags (`CustomTag`) that say which words of a page are which field. */
async function readTagged(
  parts: DocumentParts,
  document: OfdPart,
  { pages }: OfdPages,
): Promise<readonly Field[]> {
  const texts = new Map<string, string>()
  for (const page of pages) {
    for (const { id, text } of page.texts) {
      const key = `${page.id} ${id}`
      texts.set(key, (texts.get(key) ?? '') + text)
    }
  }
  const fields: Field[] = []
  for (const list of await follow(parts, document, 'CustomTags')) {
    for (const file of await follow(parts, list, 'FileLoc')) {
      const readValue = (element: XmlElement) =>
        findAll(element, 'ObjectRef')
          .map((ref) => texts.get(`${ref.attributes.get('PageRef')} ${textIn(ref).trim()}`) ?? '')
          .join('')
      fields.push(...listFields(file.tree, readValue))
    }
  }
  return fields
}

async function follow(parts: DocumentParts, from: OfdPart, name: string): Promise<readonly OfdPart[]> {
  const found: OfdPart[] = []
  for (const element of findAll(from.tree, name)) {
    const part = await readAt(parts, from, element)
    if (part !== null) found.push(part)
  }
  return found
}

/** Elements that hold no other ones but references; those of one good or service stand on one line. */
function listFields(tree: XmlElement, readValue: (element: XmlElement) => string): readonly Field[] {
  const fields: Field[] = []
  const rest: XmlElement[] = [tree]
  for (let element = rest.pop(); element !== undefined; element = rest.pop()) {
    const inner = childElements(element).filter(({ name }) => name !== 'ObjectRef')
    if (element.name === 'GoodsInfo') {
      const cells = inner.map((cell) => readValue(cell).trim()).filter((value) => value !== '')
      fields.push({ name: 'Item', value: cells.join('\t') })
    } else if (inner.length > 0) rest.push(...inner.toReversed())
    else if (!notWords.test(element.name))
      fields.push({ name: element.name, value: readValue(element).trim() })
  }
  return fields.filter(({ value }) => value !== '')
}
