import { Screen } from '../../ui/screen.tsx'

export default function PackageScreen() {
  return <Screen title="">{null}</Screen>
}
