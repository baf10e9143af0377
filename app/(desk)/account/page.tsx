import { pageContext } from '@/lib/auth/page-context';

export default async function AccountPage() {
  await pageContext('/account');
  return null;
}
