/** A QR code, dark on light in either appearance: telephones read no other. */
import QRCode from 'antd/es/qr-code'
import { colours } from './tokens.ts'

export function ScanCode({ value, label }: { readonly value: string; readonly label: string }) {
  return (
    <QRCode
      value={value}
      type="svg"
      size={176}
      color={colours.light.ink}
      bgColor={colours.light.surface}
      aria-label={label}
    />
  )
}
