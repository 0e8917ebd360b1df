/** The component kit in our colours. */
import type { ThemeConfig } from 'antd'
import theme from 'antd/es/theme'
import { type Appearance, colours, interfaceTypeface } from './tokens.ts'

export function kitTheme(appearance: Appearance): ThemeConfig {
  const colour = colours[appearance]
  return {
    algorithm: appearance === 'dark' ? theme.darkAlgorithm : theme.defaultAlgorithm,
    token: {
      colorPrimary: colour.blue,
      colorLink: colour.blue,
      colorText: colour.ink,
      colorTextSecondary: colour.muted,
      colorTextDescription: colour.muted,
      colorTextPlaceholder: colour.muted,
      colorTextTertiary: colour.none,
      colorTextQuaternary: colour.none,
      colorTextLightSolid: colour.surface,
      colorBorder: colour.line,
      colorBgContainer: colour.surface,
      colorBgElevated: colour.surface,
      colorError: colour.late,
      colorSuccess: colour.ok,
      colorWarning: colour.warn,
      controlItemBgActive: colour.tint,
      controlItemBgHover: colour.hover,
      fontFamily: interfaceTypeface,
      fontSize: 14,
      borderRadius: 4,
      controlHeight: 36,
      motion: false,
    },
  }
}
