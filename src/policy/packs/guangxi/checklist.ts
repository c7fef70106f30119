import type { ChecklistItemSpec } from '../../model';
import { items } from '../../rules';

/** What only a person can tick (自查清单): one line an item, so that each can be answered 是 or 否. */
export const CHECKLIST: readonly ChecklistItemSpec[] = [
  ...items('school', 'GX-1.1', ['落实幼儿园工作规程和3—6岁儿童发展指南，坚持公益普惠']),
  ...items('school', 'GX-3.4', ['无“小学化”倾向']),
  ...items('group', 'GX-4.3.1a', ['集团资源管理机制', '集团资源使用机制', '集团资源评估机制', '集团资源激励机制']),
  ...items('group', 'GX-5.1.1c', ['龙头园办学规范', '龙头园管理高效', '龙头园质量较高', '龙头园示范性强', '龙头园社会满意度高']),
  ...items('school', 'GX-5.4b', [
    '对照办园标准改扩建', '整治周边环境', '美化园容园貌', '更新设备设施', '改善通风采光', '改善排水和生活条件',
  ]), // prettier-ignore
  ...items('school', 'GX-5.5b', ['内设机构和管理制度健全']),
  ...items('school', 'GX-5.5c', ['公示招生制度', '公示收费制度', '公示儿童膳食制度', '公示财务管理制度']),
  ...items('school', 'GX-5.5d', ['公布教职工资质', '公布儿童膳食营养', '公布保育教育活动', '信息公布有两种以上方式']),
  ...items('school', 'GX-5.5e', ['实行信息化管理（鼓励）']),
  ...items('school', 'GX-5.7b', ['图书和玩具材料适宜丰富', '一日生活按季节和年龄安排', '户外活动和自主游戏时间有保证']),
  ...items('group', 'GX-5.8b', ['帮助成员园建立幼儿成长档案', '为成员园开展教师业务培训', '指导成员园环境创设', '指导成员园安全卫生保健']),
  ...items('area', 'GX-6.1e', ['集团化办园列为基础教育综合改革重点项目推进']),
];
