package org.strowger.telephony.error;

/**
 * The errors of TAPI's line functions (LINEERR_), each with its numeric code and meaning.
 *
 * <p>Source: the TAPI 2.2 error constants, listed in {@code docs/semantics/line-errors.csv}.
 */
public enum LineError implements TelephonyError {
    /** Line held persistently elsewhere, so it cannot be opened. */
    ALLOCATED(0x80000001, "Line held persistently elsewhere, so it cannot be opened"),
    /** Line device identifier unknown or outside the valid range. */
    BADDEVICEID(0x80000002, "Line device identifier unknown or outside the valid range"),
    /** Requested bearer mode cannot be provided or switched to now. */
    BEARERMODEUNAVAIL(0x80000003, "Requested bearer mode cannot be provided or switched to now"),
    /** No free call appearance left on the address. */
    CALLUNAVAIL(0x80000005, "No free call appearance left on the address"),
    /** Too many call completion requests already outstanding. */
    COMPLETIONOVERRUN(0x80000006, "Too many call completion requests already outstanding"),
    /** Conference has reached its maximum number of parties. */
    CONFERENCEFULL(0x80000007, "Conference has reached its maximum number of parties"),
    /** Dial string holds an unsupported $ (billing tone wait) modifier. */
    DIALBILLING(0x80000008, "Dial string holds an unsupported $ (billing tone wait) modifier"),
    /** Dial string holds an unsupported W (dial tone wait) modifier. */
    DIALDIALTONE(0x80000009, "Dial string holds an unsupported W (dial tone wait) modifier"),
    /** Dial string holds ?, which no provider executes. */
    DIALPROMPT(0x8000000A, "Dial string holds ?, which no provider executes"),
    /** Dial string holds an unsupported @ (quiet answer wait) modifier. */
    DIALQUIET(0x8000000B, "Dial string holds an unsupported @ (quiet answer wait) modifier"),
    /** API version or range unsupported by TAPI or the provider. */
    INCOMPATIBLEAPIVERSION(0x8000000C, "API version or range unsupported by TAPI or the provider"),
    /** Extension version or range invalid or unsupported by the provider. */
    INCOMPATIBLEEXTVERSION(0x8000000D, "Extension version or range invalid or unsupported by the provider"),
    /** Stored telephony settings unreadable or inconsistent. */
    INIFILECORRUPT(0x8000000E, "Stored telephony settings unreadable or inconsistent"),
    /** Device busy, so the requested configuration or call action is refused. */
    INUSE(0x8000000F, "Device busy, so the requested configuration or call action is refused"),
    /** Address malformed, not allowed, or not assigned to the line. */
    INVALADDRESS(0x80000010, "Address malformed, not allowed, or not assigned to the line"),
    /** Address identifier invalid, out of range, or missing. */
    INVALADDRESSID(0x80000011, "Address identifier invalid, out of range, or missing"),
    /** Address mode value not permitted here. */
    INVALADDRESSMODE(0x80000012, "Address mode value not permitted here"),
    /** Address state mask contains undefined bits. */
    INVALADDRESSSTATE(0x80000013, "Address state mask contains undefined bits"),
    /** Application usage handle or registration handle not valid. */
    INVALAPPHANDLE(0x80000014, "Application usage handle or registration handle not valid"),
    /** Application name string not acceptable. */
    INVALAPPNAME(0x80000015, "Application name string not acceptable"),
    /** Bearer mode value not valid. */
    INVALBEARERMODE(0x80000016, "Bearer mode value not valid"),
    /** Call completion mode not valid or not exactly one. */
    INVALCALLCOMPLMODE(0x80000017, "Call completion mode not valid or not exactly one"),
    /** Call handle not valid, or not belonging to the line. */
    INVALCALLHANDLE(0x80000018, "Call handle not valid, or not belonging to the line"),
    /** Call parameter structure not valid. */
    INVALCALLPARAMS(0x80000019, "Call parameter structure not valid"),
    /** Call privilege value not valid. */
    INVALCALLPRIVILEGE(0x8000001A, "Call privilege value not valid"),
    /** Call selection value not valid. */
    INVALCALLSELECT(0x8000001B, "Call selection value not valid"),
    /** Operation not permitted while the call is in this state. */
    INVALCALLSTATE(0x8000001C, "Operation not permitted while the call is in this state"),
    /** Media control call state list not valid. */
    INVALCALLSTATELIST(0x8000001D, "Media control call state list not valid"),
    /** Calling card identifier not found in stored settings. */
    INVALCARD(0x8000001E, "Calling card identifier not found in stored settings"),
    /** Call completion identifier unknown or expired. */
    INVALCOMPLETIONID(0x8000001F, "Call completion identifier unknown or expired"),
    /** Conference handle invalid or not a conference call. */
    INVALCONFCALLHANDLE(0x80000020, "Conference handle invalid or not a conference call"),
    /** Consultation call handle not valid. */
    INVALCONSULTCALLHANDLE(0x80000021, "Consultation call handle not valid"),
    /** Country or region code not valid. */
    INVALCOUNTRYCODE(0x80000022, "Country or region code not valid"),
    /** Device class unknown or unsupported by this line. */
    INVALDEVICECLASS(0x80000023, "Device class unknown or unsupported by this line"),
    /** Line device handle not valid. */
    INVALDEVICEHANDLE(0x80000024, "Line device handle not valid"),
    /** Dialing parameters not valid. */
    INVALDIALPARAMS(0x80000025, "Dialing parameters not valid"),
    /** Media control digit list not valid. */
    INVALDIGITLIST(0x80000026, "Media control digit list not valid"),
    /** Digit mode not valid or unsupported. */
    INVALDIGITMODE(0x80000027, "Digit mode not valid or unsupported"),
    /** Termination digits not valid for the selected digit modes. */
    INVALDIGITS(0x80000028, "Termination digits not valid for the selected digit modes"),
    /** Provider extension version number not valid. */
    INVALEXTVERSION(0x80000029, "Provider extension version number not valid"),
    /** Pickup group identifier not valid. */
    INVALGROUPID(0x8000002A, "Pickup group identifier not valid"),
    /** Line handle not valid. */
    INVALLINEHANDLE(0x8000002B, "Line handle not valid"),
    /** Line state forbids the request, or mask has undefined bits. */
    INVALLINESTATE(0x8000002C, "Line state forbids the request, or mask has undefined bits"),
    /** Location identifier not found in stored settings. */
    INVALLOCATION(0x8000002D, "Location identifier not found in stored settings"),
    /** Media control media list not valid. */
    INVALMEDIALIST(0x8000002E, "Media control media list not valid"),
    /** Media mode value invalid or unsupported by the provider. */
    INVALMEDIAMODE(0x8000002F, "Media mode value invalid or unsupported by the provider"),
    /** Completion message number outside the supported range. */
    INVALMESSAGEID(0x80000030, "Completion message number outside the supported range"),
    /** Some parameter or structure member holds an invalid value. */
    INVALPARAM(0x80000032, "Some parameter or structure member holds an invalid value"),
    /** Park identifier not valid. */
    INVALPARKID(0x80000033, "Park identifier not valid"),
    /** Park mode not valid or not exactly one. */
    INVALPARKMODE(0x80000034, "Park mode not valid or not exactly one"),
    /** Required pointer missing or not usable. */
    INVALPOINTER(0x80000035, "Required pointer missing or not usable"),
    /** Privilege flag or flag combination not allowed when opening. */
    INVALPRIVSELECT(0x80000036, "Privilege flag or flag combination not allowed when opening"),
    /** Data rate value not valid. */
    INVALRATE(0x80000037, "Data rate value not valid"),
    /** Assisted telephony request mode not valid. */
    INVALREQUESTMODE(0x80000038, "Assisted telephony request mode not valid"),
    /** Terminal identifier not valid. */
    INVALTERMINALID(0x80000039, "Terminal identifier not valid"),
    /** Terminal mode mask not valid. */
    INVALTERMINALMODE(0x8000003A, "Terminal mode mask not valid"),
    /** Timeout unsupported or outside the advertised range. */
    INVALTIMEOUT(0x8000003B, "Timeout unsupported or outside the advertised range"),
    /** Tone description invalid or uses too many frequencies. */
    INVALTONE(0x8000003C, "Tone description invalid or uses too many frequencies"),
    /** Media control tone list not valid. */
    INVALTONELIST(0x8000003D, "Media control tone list not valid"),
    /** Tone mode not valid or not exactly one. */
    INVALTONEMODE(0x8000003E, "Tone mode not valid or not exactly one"),
    /** Transfer mode not valid. */
    INVALTRANSFERMODE(0x8000003F, "Transfer mode not valid"),
    /** Mapper open found no line meeting the call parameters. */
    LINEMAPPERFAILED(0x80000040, "Mapper open found no line meeting the call parameters"),
    /** Call is neither a conference parent nor a conference member. */
    NOCONFERENCE(0x80000041, "Call is neither a conference parent nor a conference member"),
    /** Device was valid earlier but has since been removed. */
    NODEVICE(0x80000042, "Device was valid earlier but has since been removed"),
    /** Provider component missing or damaged, or provider removed. */
    NODRIVER(0x80000043, "Provider component missing or damaged, or provider removed"),
    /** Not enough memory for the operation. */
    NOMEM(0x80000044, "Not enough memory for the operation"),
    /** No matching assisted request pending, or caller lost top priority. */
    NOREQUEST(0x80000045, "No matching assisted request pending, or caller lost top priority"),
    /** Caller lacks owner privilege on the call. */
    NOTOWNER(0x80000046, "Caller lacks owner privilege on the call"),
    /** Caller not registered, or proxy type already taken. */
    NOTREGISTERED(0x80000047, "Caller not registered, or proxy type already taken"),
    /** Failed for an unspecified reason. */
    OPERATIONFAILED(0x80000048, "Failed for an unspecified reason"),
    /** Operation not offered by this device or line. */
    OPERATIONUNAVAIL(0x80000049, "Operation not offered by this device or line"),
    /** Not enough bandwidth for the requested rate. */
    RATEUNAVAIL(0x8000004A, "Not enough bandwidth for the requested rate"),
    /** Resources currently insufficient to complete the operation. */
    RESOURCEUNAVAIL(0x8000004B, "Resources currently insufficient to complete the operation"),
    /** More requests pending than the device can handle. */
    REQUESTOVERRUN(0x8000004C, "More requests pending than the device can handle"),
    /** Supplied structure cannot hold even its fixed part. */
    STRUCTURETOOSMALL(0x8000004D, "Supplied structure cannot hold even its fixed part"),
    /** No suitable application to receive the handed-off call. */
    TARGETNOTFOUND(0x8000004E, "No suitable application to receive the handed-off call"),
    /** Caller is itself the handoff target. */
    TARGETSELF(0x8000004F, "Caller is itself the handoff target"),
    /** Called before any application initialized the line API. */
    UNINITIALIZED(0x80000050, "Called before any application initialized the line API"),
    /** User-user data longer than the capability limit. */
    USERUSERINFOTOOBIG(0x80000051, "User-user data longer than the capability limit"),
    /** Reinitialization pending; retry after all applications shut down. */
    REINIT(0x80000052, "Reinitialization pending; retry after all applications shut down"),
    /** Destination address barred from being dialed on this call. */
    ADDRESSBLOCKED(0x80000053, "Destination address barred from being dialed on this call"),
    /** Network refused the billing arrangement for the call. */
    BILLINGREJECTED(0x80000054, "Network refused the billing arrangement for the call"),
    /** Feature code not valid or not offered on this line. */
    INVALFEATURE(0x80000055, "Feature code not valid or not offered on this line"),
    /** Provider installed twice although it allows one instance. */
    NOMULTIPLEINSTANCE(0x80000056, "Provider installed twice although it allows one instance"),
    /** Agent identifier not valid. */
    INVALAGENTID(0x80000057, "Agent identifier not valid"),
    /** Agent group list wrong; nothing was changed. */
    INVALAGENTGROUP(0x80000058, "Agent group list wrong; nothing was changed"),
    /** Agent password wrong; nothing was done. */
    INVALPASSWORD(0x80000059, "Agent password wrong; nothing was done"),
    /** Agent state not valid; nothing was changed. */
    INVALAGENTSTATE(0x8000005A, "Agent state not valid; nothing was changed"),
    /** Agent activity identifier not valid. */
    INVALAGENTACTIVITY(0x8000005B, "Agent activity identifier not valid"),
    /** Dial string holds an unsupported : (voice prompt wait) modifier. */
    DIALVOICEDETECT(0x8000005C, "Dial string holds an unsupported : (voice prompt wait) modifier"),
    /** User cancelled the call (exposed from version 2.2). */
    USERCANCELLED(0x8000005D, "User cancelled the call (exposed from version 2.2)"),
    /** Address type not valid (version 3.0 and later). */
    INVALADDRESSTYPE(0x8000005E, "Address type not valid (version 3.0 and later)"),
    /** Agent session state not valid (version 2.2 and later). */
    INVALAGENTSESSIONSTATE(0x8000005F, "Agent session state not valid (version 2.2 and later)"),
    /** Call is already disconnected (exposed from version 2.2). */
    DISCONNECTED(0x80000060, "Call is already disconnected (exposed from version 2.2)"),
    /** Telephony service not running (in header, not in reference list). */
    SERVICE_NOT_RUNNING(0x80000061, "Telephony service not running (in header, not in reference list)");

    private final int code;
    private final String meaning;

    LineError(int code, String meaning) {
        this.code = code;
        this.meaning = meaning;
    }

    @Override
    public int code() {
        return code;
    }

    @Override
    public String meaning() {
        return meaning;
    }
}
