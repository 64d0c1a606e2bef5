import type { Metadata, Viewport } from "next"
import type { ReactNode } from "react"
import { currentLocale } from "@/app/[locale]/locale"
import { translator } from "@/lib/i18n/translator"
import "@/app/globals.css"

export async function generateMetadata(): Promise<Metadata> {
  const t = translator(await currentLocale())
  return { title: { default: "Muster", template: "%s · Muster" }, description: t("footer.tagline") }
}

export const viewport: Viewport = { width: "device-width", initialScale: 1 }

export default async function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang={await currentLocale()}>
      <body>{children}</body>
    </html>
  )
}
