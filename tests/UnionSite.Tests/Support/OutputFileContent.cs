using UnionSite.Building;

namespace UnionSite.Tests.Support;

internal static class OutputFileContent
{
    extension(OutputFile file)
    {
        public ReadOnlyMemory<byte> Content
        {
            get
            {
                using var bytes = new MemoryStream();
                file.WriteTo(bytes);
                return bytes.ToArray();
            }
        }
    }
}
