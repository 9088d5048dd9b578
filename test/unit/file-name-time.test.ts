import { describe, expect, test } from 'vitest'
import { readFileNameTime } from '../../shared/rules/file-name-time.ts'

const ms = 1682944421123
const utc = '2023-05-01T12:33:41.123'

describe('a file name that tells when it was captured', () => {
  test.each([
    ['Screenshot_20230501-123456.png', '2023-05-01T12:34:56', null],
    ['Screenshot_20230501_123456_com.tencent.mm.jpg', '2023-05-01T12:34:56', null],
    ['Screenshot_2023-05-01-12-34-56-789_com.eg.android.AlipayGphone.jpg', '2023-05-01T12:34:56.789', null],
    ['Screenshot_2023_0501_123456.png', '2023-05-01T12:34:56', null],
    ['Screenshot 2023-05-01 at 1.34.56\u202fPM.png', '2023-05-01T13:34:56', null],
    ['Screenshot from 2023-05-01 12-34-56.png', '2023-05-01T12:34:56', null],
    ['屏幕截图 2023-05-01 123456.png', '2023-05-01T12:34:56', null],
    ['截屏2023-05-01 12.34.56.png', '2023-05-01T12:34:56', null],
    ['截屏2023-05-01 下午1.34.56.png', '2023-05-01T13:34:56', null],
    ['截屏2023-05-01 上午12.34.56.png', '2023-05-01T00:34:56', null],
    ['Snipaste_2023-05-01_12-34-56.png', '2023-05-01T12:34:56', null],
    ['IMG_20230501_123456.jpg', '2023-05-01T12:34:56', null],
    ['IMG20230501123456.jpg', '2023-05-01T12:34:56', null],
    ['通话录音_20230501_123456.m4a', '2023-05-01T12:34:56', null],
    ['VID_20230501_123456.mp4', '2023-05-01T12:34:56', null],
    ['20230501_123456.jpg', '2023-05-01T12:34:56', null],
    ['QQ截图20230501123456.png', '2023-05-01T12:34:56', null],
    ['微信截图_20230501123456.png', '2023-05-01T12:34:56', null],
    ['PXL_20230501_123456789.jpg', '2023-05-01T12:34:56.789', 'UTC'],
    ['PXL_20230501_123456789.MP.jpg', '2023-05-01T12:34:56.789', 'UTC'],
    [`wx_camera_${ms}.jpg`, utc, 'UTC'],
    [`${ms}.jpg`, utc, 'UTC'],
    ['企业微信截图_16829444211234.png', '2023-05-01T12:33:41', 'UTC'],
    ['ScreenRecording_05-01-2023 12-34-56_1.MP4', '2023-05-01T12:34:56', null],
    ['IMG_20240229_235959.jpg', '2024-02-29T23:59:59', null],
    ['IMG_20230501_123456 (2).jpg', '2023-05-01T12:34:56', null],
  ])('%s', (name, value, zone) => {
    expect(readFileNameTime(name)).toMatchObject({ value, zone, meaning: 'captured', source: 'fileName' })
  })

  test('the month comes first in an iOS screen recording, and the day alone is enough', () => {
    expect(readFileNameTime('ScreenRecording_05-01-2023.mp4')).toMatchObject({
      value: '2023-05-01',
      precision: 'day',
    })
  })
})

describe('a file name that only tells when it was saved or sent', () => {
  test.each([
    [`mmexport${ms}.jpg`, utc, 'UTC', 'millisecond'],
    ['微信图片_20230501123456.jpg', '2023-05-01T12:34:56', null, 'second'],
    ['微信图片_20230501123456_12_3.jpg', '2023-05-01T12:34:56', null, 'second'],
    ['WhatsApp Image 2023-05-01 at 12.34.56.jpeg', '2023-05-01T12:34:56', null, 'second'],
    ['WhatsApp Image 2023-05-01 at 1.34.56 PM (1).jpeg', '2023-05-01T13:34:56', null, 'second'],
    ['photo_2023-05-01_12-34-56.jpg', '2023-05-01T12:34:56', null, 'second'],
    ['IMG-20230501-WA0001.jpg', '2023-05-01', null, 'day'],
  ])('%s', (name, value, zone, precision) => {
    expect(readFileNameTime(name)).toMatchObject({ value, zone, precision, meaning: 'saved' })
  })
})

describe('digits that are no time', () => {
  test.each([
    ['20230501000123.png'],
    ['订单20230501000123.png'],
    ['订单_20230501_000123456789.png'],
    ['证据03_支付记录_20230501_订单20230501000123.png'],
    ['2023050122001412341234567890.png'],
    ['1230768000.jpg'],
    ['0000000000001.jpg'],
    ['9999999999999.jpg'],
    ['mmexport0000000000001.jpg'],
    ['mmexport16829444211231.jpg'],
    ['企业微信截图_1682944421.png'],
    ['企业微信截图_168294442112345.png'],
    ['IMG_20230230_123456.jpg'],
    ['IMG_20231301_123456.jpg'],
    ['IMG_20230501_250000.jpg'],
    ['IMG_20230501_126000.jpg'],
    ['ScreenRecording_31-12-2023.mp4'],
    ['IMG_1234.jpg'],
    ['DSC_20230501.jpg'],
    ['Screenshot_202305011234567890.png'],
    ['说明.txt'],
  ])('%s', (name) => {
    expect(readFileNameTime(name)).toBeNull()
  })
})
