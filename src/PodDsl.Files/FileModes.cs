namespace PodDsl.Files;

/// <summary>The rights of written files. It does nothing on Windows, where files get their rights from the folder.</summary>
internal static class FileModes
{
    private const uint OwnerOnly = 0x180;
    private const uint GroupBits = 0x38;
    private const uint OtherBits = 0x7;

    /// <summary>Lets only the owner read and write a file.</summary>
    public static void MakePrivate(string path)
    {
        if (Posix.IsHere)
        {
            Posix.ChangeMode(path, OwnerOnly);
        }
    }

    /// <summary>Gives a new file the rights and, if that is allowed, the owner and group of the one that it replaces.</summary>
    public static void Keep(FileStatus present, string path, bool isPrivate)
    {
        var own = FileStatus.Of(path);
        if (!Posix.IsHere || own.Mode == 0)
        {
            return;
        }

        var mode = present.Mode;
        if ((own.Owner, own.Group) != (present.Owner, present.Group)
            && !Posix.TryChangeOwner(path, present.Owner, present.Group)
            && !Posix.TryChangeOwner(path, uint.MaxValue, present.Group)
            && own.Group != present.Group)
        {
            // Rights of the old group are not for ours.
            mode = (mode & ~GroupBits) | ((mode & OtherBits) << 3);
        }

        Posix.ChangeMode(path, isPrivate ? mode & ~OtherBits : mode);
    }
}
