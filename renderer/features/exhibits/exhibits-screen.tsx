import { Screen } from '../../ui/screen.tsx'

export default function ExhibitsScreen() {
  return <Screen title="">{null}</Screen>
}
