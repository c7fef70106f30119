/** Whether a deployment plan (教师调配补充方案) was sent inside July, and for which school year (SPT-6.4.3d). */
export interface DeploymentPlan {
  state: 'ok' | 'early' | 'late';
  schoolYear: string;
}

/** The window is 1 to 31 July; the plan is for the school year that starts next. */
export function deploymentPlan(sent: string): DeploymentPlan {
  const year = Number(sent.slice(0, 4));
  const month = Number(sent.slice(5, 7));
  return { state: month === 7 ? 'ok' : month < 7 ? 'early' : 'late', schoolYear: `${year}—${year + 1}` };
}
