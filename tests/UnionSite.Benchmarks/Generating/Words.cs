namespace UnionSite.Benchmarks.Generating;

/// <summary>The words that generated records are put together from.</summary>
internal static class Words
{
    public static readonly ImmutableArray<string> Categories = ["重大决策", "运营管理", "职工权益", "廉政建设"];

    public static readonly ImmutableArray<string> Departments =
    [
        "院长办公室", "党委办公室", "纪检监察室", "人力资源部", "财务部", "审计科", "医务部", "护理部", "药学部", "设备科", "后勤保障部", "信息科",
        "采购中心", "基建科", "绩效办", "院工会办公室", "女职工委员会", "感染管理科", "体检中心", "门诊部",
    ];

    public static readonly ImmutableArray<string> Topics =
    [
        "经费收支情况", "设备采购结果", "职工疗休养安排", "提案办理进度", "食堂收支与检查", "药品使用情况", "维修工程进度", "岗位聘用方案",
        "培训费用使用", "能源消耗情况", "门诊服务效率", "互助医疗发放", "公务用车支出", "内部审计整改", "体检项目调整", "夜班津贴标准",
    ];

    public static readonly ImmutableArray<string> Bodies =
    [
        "院长办公会", "职工代表团组长会", "预算管理委员会", "工会委员会", "采购领导小组", "经费审查委员会", "伙食管理委员会", "绩效考核小组", "基建领导小组",
        "药事管理委员会", "党政联席会",
    ];

    public static readonly ImmutableArray<string> Actions =
    [
        "逐项核对了账目和凭证", "听取了三个科室的说明", "比较了前后两期的数字", "抽查了二十份原始单据", "走访了六个病区", "召开了两次座谈会",
        "收集了书面意见并分类登记", "委托第三方做了复核", "现场清点了库存", "对照年初方案检查了进度", "把初稿发给各工会小组讨论", "公布了候选方案和评分办法",
    ];

    public static readonly ImmutableArray<string> Results =
    [
        "没有发现超出标准的支出", "三处记录不全，已在当月补正", "总体进度比计划提前九天", "结余部分转入下一期使用", "两项建议被采纳，一项留待下次讨论",
        "单价比上一次下降百分之六", "多数职工表示满意，少数希望延长开放时间", "各病区的等候时间缩短约十二分钟", "尚有一笔尾款待验收后支付", "参加人数达到应到人数的九成",
        "责任部门承诺在十个工作日内答复", "同类问题没有再次出现",
    ];

    public static readonly ImmutableArray<string> Reasons =
    [
        "为了方便夜班职工", "考虑到冬季用量上升", "按照职代会的决议", "根据上一季度的反馈", "因为供货周期变长", "为避免重复购置", "鉴于新大楼即将启用",
        "由于部分病区调整", "为减轻一线填表负担", "结合门诊量的变化",
    ];

    public static readonly ImmutableArray<string> Followups =
    [
        "下一步将把明细张贴在各楼层公开栏", "有疑问的职工可以查阅原始材料", "后续变动将在五个工作日内补充公开", "财务人员会在每周三下午接待咨询", "相关表格可以到内网下载",
        "执行情况写入年终报告并接受评议", "工会小组长负责向本组转达", "监督员可以随时列席会议", "审计部门在年底前再核对一次", "未尽事项由主管部门解释",
    ];

    public static readonly ImmutableArray<string> Items =
    [
        "办公耗材", "培训课时", "防护用品", "检验试剂", "通行证照", "健身器材", "餐饮补贴", "慰问物资", "宣传展板", "图书订阅", "消防维护", "电梯检测",
        "布草洗涤", "绿化养护", "保洁服务", "网络线路", "X光机", "CT机", "64排CT", "DR与X光片",
    ];

    public static readonly ImmutableArray<string> Surnames =
    [
        "王", "李", "张", "刘", "陈", "杨", "赵", "黄", "周", "吴", "徐", "孙", "胡", "朱", "高", "林", "何", "郭", "马", "罗", "梁", "宋", "郑", "谢", "韩",
        "唐", "冯", "于", "董", "萧", "欧阳", "司马", "单", "仇",
    ];

    public static readonly ImmutableArray<string> GivenNames =
    [
        "伟", "芳", "娜", "秀英", "敏", "静", "丽", "强", "磊", "军", "洋", "勇", "艳", "杰", "娟", "涛", "明", "超", "秀兰", "霞", "平", "刚", "桂英", "知夏",
        "听雨", "思齐", "子墨", "一诺", "文博", "若溪", "景行", "望舒", "嘉树", "长乐", "重阳", "晓丹",
    ];

    public static readonly ImmutableArray<string> Headings =
    [
        "一、基本情况", "二、办理经过", "三、主要数字", "四、意见与答复", "五、后续安排",
    ];

    public static readonly ImmutableArray<string> Channels = ["公开栏", "院内网", "职代会", "院周会", "公众号"];

    public static readonly ImmutableArray<string> Bases =
    [
        "《医疗卫生机构信息公开管理办法》", "《中华人民共和国工会法》", "《公立医院内部控制管理办法》", "《基层工会经费收支管理办法》", "《企业民主管理规定》",
    ];
}
