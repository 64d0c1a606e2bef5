import { notFoundAnswer } from "@/lib/api/answers"

/** Whatever no other route answers. */
export function GET(): Response {
  return notFoundAnswer("address")
}
