//! What is measured: each task has five measures, and every county reports on all of them.

/// What kind of number a measure gives.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// A percentage that shall rise.
    Share,
    /// A percentage that shall fall.
    Loss,
    /// Whole things, each year anew, that shall become more.
    Count,
    /// Cases in ten thousand that shall become fewer.
    Rate,
    /// Money in 亿 that is spent year by year and summed.
    Money,
}

/// A measure in both languages.
pub struct Measure {
    pub id: &'static str,
    pub zh: &'static str,
    pub en: &'static str,
    pub shape: Shape,
}

/// A task of the plan, with its measures.
pub struct Task {
    pub id: &'static str,
    pub zh: &'static str,
    pub en: &'static str,
    pub measures: [Measure; 5],
}

const fn measure(id: &'static str, zh: &'static str, en: &'static str, shape: Shape) -> Measure {
    Measure { id, zh, en, shape }
}

/// The tasks, in the order of the plan. Each bureau leads two that follow each other.
pub static TASKS: [Task; super::TASKS] = [
    Task {
        id: "product-quality",
        zh: "提升产品质量",
        en: "Better products",
        measures: [
            measure(
                "product-checks",
                "产品质量监督抽查合格率",
                "Pass rate of products in spot checks",
                Shape::Share,
            ),
            measure("export-returns", "出口商品退运率", "Share of exports returned", Shape::Loss),
            measure("quality-awards", "质量奖获奖组织数", "Organisations with a quality award", Shape::Count),
            measure("brand-marks", "有效注册商标数", "Valid registered trade marks", Shape::Count),
            measure("quality-funds", "质量提升专项资金", "Funds for better quality", Shape::Money),
        ],
    },
    Task {
        id: "food-safety",
        zh: "保障食品安全",
        en: "Safe food",
        measures: [
            measure(
                "food-checks",
                "重点食品监督抽查合格率",
                "Pass rate of key foods in spot checks",
                Shape::Share,
            ),
            measure(
                "school-kitchens",
                "学校食堂明厨亮灶覆盖率",
                "Share of school kitchens open to view",
                Shape::Share,
            ),
            measure(
                "food-illness",
                "每万人食源性疾病报告数",
                "Reported cases of food-borne illness",
                Shape::Rate,
            ),
            measure("market-labs", "农贸市场快检室数", "Testing rooms in farm produce markets", Shape::Count),
            measure(
                "pesticide-excess",
                "农产品农残超标率",
                "Share of farm produce over the residue limit",
                Shape::Loss,
            ),
        ],
    },
    Task {
        id: "building",
        zh: "打造优质工程",
        en: "Sound building",
        measures: [
            measure(
                "works-accepted",
                "工程一次验收合格率",
                "Share of works accepted at the first inspection",
                Shape::Share,
            ),
            measure(
                "green-buildings",
                "绿色建筑占新建建筑比例",
                "Share of green buildings among new ones",
                Shape::Share,
            ),
            measure(
                "site-accidents",
                "每万名施工人员事故数",
                "Accidents among construction workers",
                Shape::Rate,
            ),
            measure("prefab-projects", "装配式建筑项目数", "Prefabricated building projects", Shape::Count),
            measure("renewal-funds", "老旧小区改造投资", "Investment in old housing estates", Shape::Money),
        ],
    },
    Task {
        id: "town-services",
        zh: "完善城镇设施",
        en: "Town services",
        measures: [
            measure(
                "tap-water",
                "供水水质达标率",
                "Share of tap water that meets the standard",
                Shape::Share,
            ),
            measure("pipe-leakage", "供水管网漏损率", "Share of water lost in the network", Shape::Loss),
            measure("sewage-treated", "城镇污水处理率", "Share of town sewage treated", Shape::Share),
            measure("pocket-parks", "口袋公园数", "Pocket parks", Shape::Count),
            measure("gas-incidents", "每万户燃气事故数", "Gas incidents among households", Shape::Rate),
        ],
    },
    Task {
        id: "clean-environment",
        zh: "改善生态环境",
        en: "A clean environment",
        measures: [
            measure("good-air", "空气质量优良天数比例", "Share of days with good air", Shape::Share),
            measure(
                "good-water",
                "地表水优良断面比例",
                "Share of river sections with good water",
                Shape::Share,
            ),
            measure(
                "waste-recycled",
                "生活垃圾回收利用率",
                "Share of household waste recycled",
                Shape::Share,
            ),
            measure("forest-cover", "森林覆盖率", "Forest cover", Shape::Share),
            measure("ecology-funds", "生态修复投入", "Spending on ecological restoration", Shape::Money),
        ],
    },
    Task {
        id: "clean-energy",
        zh: "发展清洁能源",
        en: "Clean energy",
        measures: [
            measure(
                "renewable-power",
                "可再生能源电量占比",
                "Share of power from renewable sources",
                Shape::Share,
            ),
            measure("coal-share", "煤炭消费占比", "Share of coal in energy use", Shape::Loss),
            measure("charging-points", "公共充电桩数", "Public charging points", Shape::Count),
            measure("solar-roofs", "屋顶光伏用户数", "Households with solar roofs", Shape::Count),
            measure(
                "heat-complaints",
                "每万户供热投诉数",
                "Complaints about heating among households",
                Shape::Rate,
            ),
        ],
    },
    Task {
        id: "education",
        zh: "办好人民教育",
        en: "Good schools",
        measures: [
            measure("preschool", "学前教育普惠率", "Share of affordable kindergarten places", Shape::Share),
            measure("large-classes", "义务教育大班额比例", "Share of oversized classes", Shape::Loss),
            measure("teachers-trained", "教师全员培训完成率", "Share of teachers trained", Shape::Share),
            measure(
                "boarding-places",
                "乡村学校寄宿床位数",
                "Boarding places in rural schools",
                Shape::Count,
            ),
            measure("school-funds", "校舍建设投入", "Spending on school buildings", Shape::Money),
        ],
    },
    Task {
        id: "health",
        zh: "增进人民健康",
        en: "Better health",
        measures: [
            measure(
                "family-doctors",
                "重点人群家庭医生签约率",
                "Share of priority groups with a family doctor",
                Shape::Share,
            ),
            measure("vaccination", "适龄儿童疫苗接种率", "Vaccination rate of children", Shape::Share),
            measure("infant-deaths", "每万名婴儿死亡数", "Infant deaths", Shape::Rate),
            measure("care-beds", "护理型养老床位数", "Nursing beds for the elderly", Shape::Count),
            measure("smoking", "成人吸烟率", "Share of adults who smoke", Shape::Loss),
        ],
    },
    Task {
        id: "travel",
        zh: "便利群众出行",
        en: "Easy travel",
        measures: [
            measure("bus-on-time", "公交准点率", "Share of buses on time", Shape::Share),
            measure("village-buses", "建制村通客车率", "Share of villages with a bus", Shape::Share),
            measure(
                "rural-roads",
                "农村公路优良路率",
                "Share of rural roads in good condition",
                Shape::Share,
            ),
            measure("new-buses", "新能源公交车数", "New energy buses", Shape::Count),
            measure("road-funds", "农村公路建设投资", "Investment in rural roads", Shape::Money),
        ],
    },
    Task {
        id: "road-safety",
        zh: "守护交通安全",
        en: "Safe roads",
        measures: [
            measure("road-deaths", "每万辆车交通事故死亡数", "Road deaths among vehicles", Shape::Rate),
            measure("helmets", "骑乘人员头盔佩戴率", "Share of riders with a helmet", Shape::Share),
            measure("signals", "路口信号灯完好率", "Share of signals in working order", Shape::Share),
            measure("overloaded", "货车超限率", "Share of overloaded lorries", Shape::Loss),
            measure("safe-crossings", "新增安全过街设施数", "New safe crossings", Shape::Count),
        ],
    },
];
