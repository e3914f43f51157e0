import { LoadingPage } from '../../app/states/loading.tsx';

/** In preparation. */
export const AccountPage = () => <LoadingPage />;
