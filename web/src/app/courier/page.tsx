import { MyDay } from "../../features/courier/my-day";

export default function CourierPage() {
  return <MyDay />;
}
