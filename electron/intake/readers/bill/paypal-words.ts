/**
 * PayPal's headings and words in English, German, French, Spanish, Italian, Dutch and Chinese, as `normaliseHeading` writes
 * them. No Chinese export was at hand: those words are what the site shows.
 */
export const paypalHeadings = {
  date: ['date', 'datum', 'fecha', 'data', '日期'],
  time: ['time', 'uhrzeit', 'heure', 'hora', 'orario', 'ora', 'tijd', '时间'],
  zone: ['timezone', 'zeitzone', 'fuseauhoraire', 'zonahoraria', 'fusoorario', 'tijdzone', '时区'],
  gross: ['gross', 'brutto', 'avantcommission', 'bruto', 'lordo', '总额', '总金额', '毛额'],
  fee: [
    'fee',
    'gebühr',
    'entgelt',
    'commission',
    'tarifa',
    'comisión',
    'tariffa',
    'kosten',
    '费用',
    '手续费',
  ],
  net: ['net', 'netto', 'neto', '净额'],
  currency: ['currency', 'währung', 'devise', 'divisa', 'moneda', 'valuta', '币种', '货币'],
  balance: ['balance', 'guthaben', 'solde', 'saldo', '余额'],
  name: ['name', 'nom', 'nombre', 'nome', 'naam', '名称', '姓名'],
  type: ['type', 'typ', 'tipo', '类型'],
  description: ['description', 'beschreibung', 'descripción', 'descrizione', 'omschrijving', '说明'],
  status: ['status', 'état', 'estado', 'stato', '状态'],
  transactionId: [
    'transactionid',
    'transaktionscode',
    'numérodetransaction',
    'id.detransacción',
    'codicetransazione',
    'transactiereferentie',
    '交易号',
    '交易编号',
  ],
  invoice: [
    'invoicenumber',
    'invoiceid',
    'rechnungsnummer',
    'numérodefacture',
    'identifiantdefacture',
    'númerodefactura',
    'numerofattura',
    'factuurnummer',
    '账单号',
    '发票号',
  ],
  item: [
    'itemtitle',
    'artikelbezeichnung',
    "titredel'objet",
    'titolooggetto',
    'nombredelartículo',
    '物品名称',
  ],
  toEmail: [
    'toemailaddress',
    'empfängere-mail-adresse',
    "àl'adresseemail",
    'indirizzoemaildestinatario',
    'naare-mailadres',
    'destinatario',
    '收件人邮箱地址',
  ],
  impact: ['balanceimpact', 'auswirkungaufguthaben', 'impactsurlesolde', 'impactoenelsaldo', '对余额的影响'],
  note: ['note', 'hinweis', 'remarque', 'nota', 'subject', 'betreff', 'objet', '备注', '主题'],
} as const satisfies Record<string, readonly string[]>

/** Rows that move nothing to or from anybody else: conversions, holds and authorisations, the owner's own bank. */
export const paypalOwnWords =
  /currency conversion|währungsumrechnung|conversion de devise|conversión de (?:divisa|moneda)|conversione (?:di )?valuta|valutaomrekening|货币兑换|币种兑换|\bhold\b|authori[sz]ation|autorisierung|autorisation|autorización|autorizzazione|einbehalt|bank deposit|card deposit|withdrawal|bankgutschrift|bankabbuchung|abbuchung auf|virement|retrait|retiro|prelievo|bonifico|提现|充值|冻结/i
export const paypalRefundWords =
  /refund|reversal|chargeback|rückzahlung|rückerstattung|remboursement|reembolso|rimborso|terugbetaling|退款/i

/** Status words as `statusOf` knows them in English and Chinese. */
export const paypalStatusWords: readonly (readonly [RegExp, string])[] = [
  [/teilweise|partiel|parcial|parzial|gedeeltelijk/i, 'partially refunded'],
  [/rückerstattet|zurückgezahlt|remboursé|reembolsad|rimborsat|terugbetaald/i, 'refunded'],
  [/abgeschlossen|terminé|effectué|completad|completat|voltooid/i, 'completed'],
  [/ausstehend|offen|en attente|en cours|pendiente|in sospeso|in behandeling/i, 'pending'],
  [/abgelehnt|refusé|rechazad|rifiutat|geweigerd/i, 'denied'],
  [/storniert|annulé|cancelad|annullat|geannuleerd/i, 'cancelled'],
]
