import { encode } from "uqr"
import type { Locale } from "@/lib/i18n/locale"
import { translator } from "@/lib/i18n/translator"
import type { FactorOffer } from "@/lib/second-factor/totp"

type Props = { locale: Locale; offer: FactorOffer }

/** What an authenticator app reads: a picture drawn here, and the same as letters. */
export function Offer({ locale, offer }: Props) {
  const t = translator(locale)
  const { data, size } = encode(offer.uri, { ecc: "M", border: 4 })
  const path = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : []))).join("")
  return (
    <>
      <p>{t("factor.scan")}</p>
      <svg
        className="my-5 block"
        role="img"
        aria-label={t("factor.picture")}
        viewBox={`0 0 ${size} ${size}`}
        width="232"
        height="232"
        shapeRendering="crispEdges"
      >
        {/* the same in the dark: cameras want dark on light */}
        <rect width={size} height={size} fill="#fff" />
        <path d={path} fill="#000" />
      </svg>
      <dl className="mb-5">
        <dt className="font-semibold">{t("factor.secret")}</dt>
        <dd className="wrap-anywhere">
          <code>{offer.secret}</code>
        </dd>
      </dl>
    </>
  )
}
