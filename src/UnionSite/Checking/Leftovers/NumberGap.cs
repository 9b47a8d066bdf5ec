using System.Collections.Frozen;

namespace UnionSite.Checking.Leftovers;

/// <summary>What may follow a measure word whose number is missing.</summary>
internal enum GapEnd
{
    /// <summary>The end of the clause, or a word of the gap's own.</summary>
    Clause,

    /// <summary>The end of the sentence: in the middle of one the words could be the name of a figure (服务人次).</summary>
    Sentence,

    /// <summary>One of the gap's own words only.</summary>
    Words,

    /// <summary>Anything.</summary>
    Any,
}

/// <summary>A way in which a number falls out of a sentence: words that ask for one, and the measure word that follows them at once.</summary>
/// <param name="Before">What comes before the number.</param>
/// <param name="Units">The measure words.</param>
/// <param name="End">How the words may go on.</param>
internal sealed record NumberGap(string[] Before, string[] Units, GapEnd End = GapEnd.Clause)
{
    /// <summary>Words after the measure word that prove it is one.</summary>
    public string[] After { get; init; } = [];

    /// <summary>Characters before <see cref="Before"/> with which it is another word (公共, 附近, 法定代表).</summary>
    public string NotAfter { get; init; } = "";

    /// <summary>Words one of which the clause must hold before the gap; none are asked for when empty.</summary>
    public string[] Clause { get; init; } = [];

    private const string Sum = "共|共计|总计|累计|总共|合计|一共";
    private const string Staff = "职工|会员|护士|医生|医师|党员|患者|女职工|队员|学员|志愿者|代表|个人|工作者|干部|劳模|选手|学生|子女|家属|委员|骨干|医务人员|退休人员|人员|同志|能手|标兵|积极分子|员工|教师|老人|老同志|遗属";
    private const string People = "职工|会员|困难|患病|退休|离退休|护士|代表|选手|党员|队员|女职工|男职工|医务|医护|干部|劳模|学生|子女|患者|医生|医师|同志|志愿者|委员|在职|新|学员|单身|住院|优秀|先进|工会|工作人员|家属|教师|青年|员工|专家|骨干|考生|退役|重病|重疾";
    private const string Events = "活动|会议|培训|讲座|比赛|检查|竞赛|义诊|座谈|调研|演练|职代会|大会|学习|慰问|宣讲|联谊|查房|巡查|审计|评议";
    private const string Deeds = "参加|参与|报名|获奖|获得|荣获|到会|出席|受益|通过|晋升|退休|完成|入选|加入|签到|报到|考核合格";
    private const string Gives =
        "救助|补助|补贴|资助|捐款|捐赠|募捐|募集|筹集|筹措|募款|发放|支出|支付|投入|投资|收入|结余|余额|拨付|拨款|报销|奖励|节约|节省|减免|赔付|给付|缴纳|上缴|收缴|花费|经费|费用|资金|金额|总额|款项|善款|慰问金|奖金|补助金|救助金|助学金|"
        + "抚恤金|补贴金|补偿金|互助金|保证金|押金|现金|基金|租金|津贴|慰问费|会费|学费|医疗费|伙食费|工资|价格|单价|总价|标价|控制价|限价|造价|合同价|标准|人均|户均|平均|每人|每户|每月|每年|每天|每次|每份|每台|每套|每张|每餐|"
        + "约|近|达|达到|超过|逾|仅|慰问|慰问品|退还|追回|挽回|预算|核减|审减|增收|减少|增加|增长|提高到|提高至|调整为|调整到|降至|增至|升至|降为|升为|减少到|减至|增加到|下降|降低|上涨|盈余|亏损|利润|采购|中标|成交|领取|兑付|借款|价值|合款|折合|收取|缴存";

    /// <summary>All of them.</summary>
    public static readonly ImmutableArray<NumberGap> All =
    [
        new(Of($"{Gives}|{Sum}|从|由"), ["元", "余元", "元整"]) { After = ["钱", "的", "左右", "用于", "提高", "增加", "调整", "降", "至", "到", "/", "给", "慰问", "补助"], NotAfter = "公单为" },
        new(["慰问金", "补助", "救助", "慰问", "发放", "捐款", "募捐", "支出", "收入", "结余", "共", "共计", "合计"], ["余万元"]),
        new(Of(Sum), ["人"]) { After = [.. Of(Deeds), "左右"], NotAfter = "公中国" },
        new(["近", "超过", "达到", "逾"], ["人"]) { After = Of(Deeds), NotAfter = "易" },
        new(["共有", "约有", "近有", "先后有", "已有", "仅有"], ["人"], GapEnd.Words) { After = Of(Deeds) },
        new(["应到", "实到", "应到会", "实到会", "应到代表", "实到代表", "应出席", "实出席", "参会代表", "职工代表", "会员代表", "列席代表", "正式代表", "特邀代表", "女代表"], ["人", "名"]),
        new(["同意", "反对", "弃权", "赞成", "有效", "无效", "不同意"], ["票"]) { Clause = ["同意", "反对", "弃权", "赞成", "有效", "无效"], NotAfter = "投的" },
        new(Of(Staff.Replace("代表|", "")), ["人", "余人"]) { NotAfter = "" },
        new(Of($"{Sum}|达|达到|约|近|超过|逾|为|对|给|惠及|仅|给付|赔付|报销"), ["人次", "余人次", "户次"]) { After = [.. Of(People), .. Of(Deeds), "的", "发放", "提供"], NotAfter = "预邀" },
        new(["慰问", "服务", "接待", "参加", "参与", "培训", "救助", "探望", "看望", "走访", "赔付", "办理", "报销", "接种", "义诊", "受益", "体检"], ["人次", "户次"], GapEnd.Sentence)
        {
            Clause = ["共", "全年", "今年", "本年", "去世", "季度", "半年", "月", "累计", "先后", "已", "期间", "以来"],
        },
        new(["近", "约", "共", "共计", "达", "超过", "逾", "为", "对", "给", "了", "组织", "选派", "安排", "慰问", "看望", "探望", "走访", "救助", "帮扶", "资助", "补助", "表彰", "奖励", "评选", "评选出", "评出", "选出", "推荐", "培训", "招聘",
            "招录", "聘用", "录用", "引进", "抽调", "派出", "新增", "邀请", "其中", "共有", "有近", "助力", "帮助", "吸收", "推选", "涌现出"], ["名", "位", "余名"], GapEnd.Words) { After = Of(People), NotAfter = "附最临邻就" },
        new(Of($"{Sum}|近|达"), ["名", "余名"]) { NotAfter = "公附最" },
        new(Of(Staff), ["名", "余名"])
        {
            Clause = ["慰问", "表彰", "评选", "评出", "招聘", "选举", "选出", "产生", "救助", "补助", "资助", "组织", "安排", "走访", "看望", "探望", "新增", "发展", "培训", "选派", "推荐", "共", "参加", "接收", "录用", "招录", "引进", "聘用", "晋升",
                "选拔", "奖励", "帮扶", "吸收", "派出", "抽调", "增补", "涌现", "其中", "现有", "邀请", "助学", "有"],
        },
        new(["等奖", "优秀奖", "组织奖", "鼓励奖", "特等奖", "先进集体", "先进科室", "先进个人", "先进班组", "优胜奖", "优秀会员", "能手", "标兵", "优秀护士", "岗位能手"], ["名", "个", "项", "人", "队"]) { After = ["、", "，", "和"] },
        new(["慰问", "走访", "共", "救助", "帮扶", "累计", "困难家庭", "困难职工"], ["户"]) { NotAfter = "公", Clause = ["慰问", "走访", "救助", "帮扶", "共", "全院", "有"] },
        new(["第"], ["届", "次", "季度", "期", "批", "条", "号", "项", "名", "位", "章", "页", "卷", "轮"], GapEnd.Any) { NotAfter = "次等门及落府科登品" },
        new(Of($"{Sum}|达"), ["件", "份", "项", "条", "场", "场次", "次", "台", "套", "个", "篇", "册", "例", "家", "间", "起", "批", "期", "箱", "盒", "平方米", "小时", "课时", "学时", "毫升", "天", "台次", "例次", "件次", "岁"]) {
            NotAfter = "公总",
            After = ["制度", "提案", "活动", "工作", "决议", "措施", "内容", "科室", "小组", "项目", "单位", "工会小组", "讲座", "比赛", "培训", "会议", "检查", "意见", "建议", "问卷", "合同", "设备", "空调", "电脑", "议案", "节目"],
        },
        new(["近", "约", "逾", "超过"], ["件", "份", "项", "条", "台", "套", "篇", "册", "例", "个科室", "个小时", "个项目", "平方米", "小时", "毫升", "场次"]) { NotAfter = "附最临邻就接亲新预契合公条签履邀节" },
        new(["召开", "举办", "开展", "组织", "举行", "进行", "承办", "参加", "开展了", "举办了", "组织了", "召开了", "进行了"], ["次", "场", "期", "项", "场次", "余次", "余场"]) { After = Of(Events), NotAfter = "" },
        new(["收到", "提出", "征集", "采纳", "办理", "落实", "解决", "征集到", "收集", "受理", "办结", "收集到", "提出了", "反馈"], ["条", "件", "项", "份", "余条", "余件"]) { After = ["意见", "建议", "提案", "议案", "问题", "诉求", "实事", "合理化", "投诉", "信访"] },
        new(["制定", "修订", "新建", "购置", "采购", "添置", "新购", "更换", "维修", "完善", "购买", "配备", "安装"], ["项", "台", "套", "间", "件", "余台"]) { After = ["制度", "设备", "空调", "电脑", "仪器", "办法", "电视", "打印机", "微波炉", "冰箱", "活动室", "规定"] },
        new(["发放", "印发", "订阅", "签订", "回收", "收回", "发出", "印制", "赠送"], ["份", "册", "本", "张", "余份", "余册"]) { After = ["问卷", "资料", "手册", "合同", "宣传", "图书", "报刊", "倡议", "调查", "电影票", "蛋糕"] },
        new(["提案", "意见", "建议", "议案", "诉求", "线索", "投诉意见", "来信", "来电"], ["条", "件", "余条", "余件"]) { NotAfter = "" },
        new(["讲座", "活动", "会议", "比赛", "检查", "培训", "竞赛", "座谈会", "演练", "义诊"], ["次", "场次", "余次", "余场", "场", "期"], GapEnd.Clause) { Clause = ["开展", "举办", "组织", "召开", "进行", "举行", "共", "参加", "承办"], NotWords = ["活动场", "比赛场", "培训期", "义诊场", "活动期", "比赛期", "竞赛场", "会议期", "竞赛期"] },
        new(["宣传单", "资料", "问卷", "手册", "合同", "倡议书", "礼包", "慰问品", "餐", "承诺书", "责任书", "宣传册"], ["份", "册", "余份"]),
        new(["奖品", "纪念品", "物品", "礼品", "慰问品", "用品", "药品", "衣物", "工作服"], ["件", "余件"]),
        new(["奖品", "纪念品", "礼品", "月饼", "粽子", "蛋糕", "盒饭"], ["份", "余份", "盒", "余盒"]),
        new(["图书", "书籍", "新书", "藏书", "报刊"], ["册", "本", "余册", "余本"]),
        new(["设备", "空调", "电脑", "仪器", "电视机", "打印机", "冰箱", "微波炉", "饮水机"], ["台", "套", "余台"]),
        new(["科室", "小组", "项目", "支部", "协会", "社团", "书屋", "班组", "单位", "病区", "工会小组", "分会", "活动室", "岗位", "品牌"], ["个", "家", "余个"]),
        new(["制度", "措施", "决议", "课题", "专利", "荣誉", "任务"], ["项", "余项"]),
        new(["论文", "稿件", "信息", "简报", "文章", "报道"], ["篇", "期", "条"]) { NotWords = ["信息期", "简报条", "论文期", "文章期"] },
        new(["锦旗", "奖牌", "奖杯"], ["面", "枚", "座"]),
        new(["手术"], ["例", "台次"]),
        new(["获", "荣获国家级", "荣获省级", "荣获市级", "获省级", "获市级", "获国家级"], ["奖项"]) { NotAfter = "所荣可应能" },
        new(["面积", "改造", "绿化", "建筑面积"], ["平方米", "余平方米"]),
        new(["献血", "献血量", "采血", "总量"], ["毫升"]),
        new(["年龄", "平均", "年满"], ["岁"]),
        new(["总分", "得分", "平均分", "成绩"], ["分"]),
        new(["于", "在", "自", "从", "至", "截至", "截止", "到", "定于"], ["年月", "月日"]) { After = ["日", "召开", "举行", "起", "开展", "组织", "印发", "至", "，", "初", "底"] , NotWords = ["到年月", "至年月底"] },
        new(["提高", "调整", "增加", "增", "降低", "降", "升", "上调", "下调", "减少", "减"], ["到元", "至元", "为元", "到人", "至人", "至名", "至件", "至项"]),
        new(["金额", "总额", "人数", "结余", "支出", "收入", "余额", "占比", "合计", "共计", "总计", "比例", "满意率", "满意度", "总数", "费用"], ["为"]) { EndsAtOnce = true },
    ];

    private static readonly FrozenDictionary<int, JoinedGap[]> ByJoint = All
        .SelectMany(gap => from last in gap.LastsOfWords
                           from first in gap.FirstsOfUnits
                           select (Joint: Joint(last, first), Gap: new JoinedGap(gap, [.. gap.Before.Where(word => word[^1] == last)], [.. gap.Units.Where(unit => unit[0] == first)])))
        .GroupBy(pair => pair.Joint, pair => pair.Gap).ToFrozenDictionary(group => group.Key, group => group.ToArray());

    /// <summary>Whole words that look like a gap and are none.</summary>
    public string[] NotWords { get; init; } = [];

    /// <summary>Whether nothing but a mark may follow: “金额为。”</summary>
    public bool EndsAtOnce { get; init; }

    /// <summary>The characters with which measure words begin.</summary>
    public static IEnumerable<char> FirstCharacters => All.SelectMany(gap => gap.FirstsOfUnits).Distinct();

    /// <summary>The characters with which <see cref="Before"/> ends.</summary>
    public string LastsOfWords => string.Concat(Before.Select(word => word[^1]).Distinct());

    /// <summary>The characters with which <see cref="Units"/> begin.</summary>
    public string FirstsOfUnits => string.Concat(Units.Select(unit => unit[0]).Distinct());

    /// <summary>The gaps that join two characters.</summary>
    public static JoinedGap[] Joining(char last, char first) => ByJoint.GetValueOrDefault(Joint(last, first), []);

    private static int Joint(char last, char first) => (last << 16) | first;

    private static string[] Of(string words) => words.Split('|', StringSplitOptions.RemoveEmptyEntries);
}

/// <summary>A gap between two characters.</summary>
/// <param name="Gap">The gap.</param>
/// <param name="Before">Those of its words that end with the first.</param>
/// <param name="Units">Those of its measure words that begin with the second.</param>
internal readonly record struct JoinedGap(NumberGap Gap, string[] Before, string[] Units);
