namespace UnionSite.Reading.Documents;

/// <summary>What to do about files that cannot be read.</summary>
internal static class UnreadHints
{
    /// <summary>For formats that the program does not know.</summary>
    public const string SaveAs = "请用 WPS 或 Office 打开，另存为 docx、xlsx、pptx 或者带文字的 PDF，再作附件；不便转换的，请自己核对里面没有不该公开的内容。";

    /// <summary>For broken files.</summary>
    public const string Broken = "请打开看看文件是否完好，重新保存或复制一份；打不开的附件读者也打不开。";

    /// <summary>For encrypted files.</summary>
    public const string Encrypted = "请去掉打开密码，另存一份再作附件：加了密码，职工也看不了。";

    /// <summary>For files that were read in part.</summary>
    public const string Large = "请拆成几个小一些的文件；没有读到的部分，请自己核对。";
}
