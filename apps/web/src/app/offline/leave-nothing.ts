/** Takes the door lists off this device. A browser that keeps nothing has nothing to take away. */
export const leaveNothing = async (): Promise<void> => {
  try {
    const { wipeDoorLists } = await import('./door-database.ts');
    await wipeDoorLists();
  } catch (error) {
    console.warn('Door lists could not be taken off this device', error);
  }
};
