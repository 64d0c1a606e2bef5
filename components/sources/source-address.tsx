import { shownAddress } from "@/lib/sources/shown-address"

export function SourceAddress({ address }: { address: string }) {
  return (
    <a href={address} rel="noreferrer">
      {shownAddress(address)}
    </a>
  )
}
