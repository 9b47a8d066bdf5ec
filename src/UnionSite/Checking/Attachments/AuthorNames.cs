using System.Collections.Frozen;

namespace UnionSite.Checking.Attachments;

/// <summary>
/// Tells persons among authors. Most computers call their user 微软用户, Administrator, a company or a department; a person's name begins with a surname
/// and is two to four characters long.
/// </summary>
internal static class AuthorNames
{
    /// <summary>The surnames of nearly all Chinese: the 2020 list of the hundred most common (公安部《二〇二〇年全国姓名报告》), and more of 百家姓.</summary>
    private const string Surnames =
        "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾"
        + "龚邵万覃武钱戴严莫孔向常汤康易乔赖文樊兰殷施洪翟安颜倪牛温芦季俞章鲁葛伍申毕聂柴焦岳齐梅庄辛管祝左涂谷祁耿牟卜路詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍位覃霍翁隋植甘景薄单包司柏宁柯阮桂闵解强"
        + "丛车冉邢蒲骆商佟郁虞宫冷楚蔺窦";

    private static readonly FrozenSet<string> DoubleSurnames =
        FrozenSet.Create("欧阳", "上官", "司马", "诸葛", "司徒", "夏侯", "皇甫", "尉迟", "公孙", "慕容", "令狐", "东方", "端木", "长孙", "宇文");

    /// <summary>What begins like a name and is none: makers of computers and programs, roles, places.</summary>
    private static readonly FrozenSet<string> NotNames = FrozenSet.Create(
        "金山", "金山软件", "金山办公", "金山文档", "华为", "华硕", "方正", "万方", "高级用户", "管理员", "管理者", "安全员", "文员", "文档", "文秘", "成员", "常用", "任何人", "应用", "龙芯", "关于", "安装",
        "苹果", "白领", "万能", "路人", "查看者", "康复", "文书", "施工", "温馨", "强者", "单机", "单位", "向导", "项目", "商务", "文印", "安保", "章程", "甲方", "乙方", "高新", "江南", "江北", "江东", "江苏",
        "江西", "安徽", "宁夏", "海南", "云南", "金融", "石油", "白云", "包头", "成都", "武汉", "温州", "常州", "杭州", "苏州", "宁波", "万达", "施耐德", "戴尔", "黄山", "黄河", "泰山", "项目经理", "文化", "经理");

    private static readonly System.Buffers.SearchValues<char> EndsOfOffices = System.Buffers.SearchValues.Create("科部室会院处办组社司局所站队厅委校区县市省店户系机");

    /// <summary>Whether an author is a person.</summary>
    public static bool IsPerson(string author)
    {
        var name = Bare(author);
        return name.Length is >= 2 and <= 4 && name.All(IsHan) && !NotNames.Contains(name) && !EndsOfOffices.Contains(name[^1])
            && (name.Length > 2 && DoubleSurnames.Contains(name[..2]) || (name.Length < 4 && Surnames.Contains(name[0])));
    }

    /// <summary>The surname alone: 张*.</summary>
    public static string Mask(string author)
    {
        var name = Bare(author);
        return (name.Length > 2 && DoubleSurnames.Contains(name[..2]) ? name[..2] : name[..1]) + "*";
    }

    /// <summary>The name without what programs put behind it: 张三 [内科], 张三(2), 张三，药学部.</summary>
    private static string Bare(string author)
    {
        var end = author.AsSpan().IndexOfAny("[(（<;,，、/0123456789@");
        return string.Concat((end < 0 ? author : author[..end]).Where(c => !char.IsWhiteSpace(c)));
    }

    private static bool IsHan(char c) => c is >= '\u4E00' and <= '\u9FFF' or '·';
}
