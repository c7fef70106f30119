import { describeDoor } from './door-contract';
import { openExcelOver } from './open-excel';

describeDoor('excel', openExcelOver);
